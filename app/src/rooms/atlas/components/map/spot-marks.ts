import { Marker, type Map as MovingMap } from 'maplibre-gl';
import type { Mark } from './wire.ts';

export interface MarkWords {
  /** What a screen reader says of several points, opened by a closer look. */
  cluster: (count: number) => string;
  /** What it says of one point, opened as a list. */
  spot: (count: number) => string;
  /** The number on a mark, short enough for it. */
  short: (count: number) => string;
}

/** What a press on a mark does. */
export type OpenMark = (mark: Mark, button: HTMLElement) => void;

/**
 * The marks on the moving map: buttons of the page, so that they are reached by keyboard and read aloud, and are as large as a
 * finger. A mark that is still in view stays the same button, with whatever focus it has.
 */
export class SpotMarks {
  readonly #map: MovingMap;
  readonly #words: MarkWords;
  readonly #open: OpenMark;
  #shown = new Map<string, Marker>();

  constructor(map: MovingMap, words: MarkWords, open: OpenMark) {
    this.#map = map;
    this.#words = words;
    this.#open = open;
  }

  /** Shows these marks and no others, in reading order from the north. */
  show(marks: readonly Mark[]): void {
    const next = new Map<string, Marker>();
    const inOrder = marks.toSorted((a, b) => b.lat - a.lat || a.lon - b.lon);
    for (const mark of inOrder) {
      const key = [mark.lon, mark.lat, mark.count, mark.spots].join();
      next.set(key, this.#shown.get(key) ?? this.#put(mark));
    }
    for (const [key, marker] of this.#shown) if (!next.has(key)) marker.remove();
    this.#shown = next;
    let before: Element | null = null;
    for (const marker of next.values()) {
      const button = marker.getElement();
      const isInPlace = before === null || before.nextElementSibling === button;
      if (!isInPlace && button !== document.activeElement) before?.after(button);
      before = button;
    }
  }

  #put(mark: Mark): Marker {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = mark.spots > 1 ? 'mark gathered' : 'mark';
    const { cluster, spot, short } = this.#words;
    const name = (mark.spots > 1 ? cluster : spot)(mark.count);
    const written = mark.count > 1 ? short(mark.count) : '';
    button.textContent = written;
    // What is written on a button is said, too, so that it can be called by voice.
    button.setAttribute('aria-label', name.includes(written) ? name : `${written}: ${name}`);
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      this.#open(mark, button);
    });
    return new Marker({ element: button, subpixelPositioning: false })
      .setLngLat([mark.lon, mark.lat])
      .addTo(this.#map);
  }
}
