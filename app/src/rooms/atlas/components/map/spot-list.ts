import { type Map as MovingMap, Popup } from 'maplibre-gl';
import type { EntriesHere } from './wire.ts';

interface SpotList {
  at: { lon: number; lat: number };
  here: EntriesHere;
  /** Everything that stands there, as a page. */
  listHref: string;
  /** The link to it, where the window does not hold them all. */
  more: (count: number) => string;
  /** Takes the focus back when the window closes. */
  button: HTMLElement;
}

/** Opens the list of what stands at one point. It is built from nodes, never from markup: a name is only ever text. */
export function openSpotList(map: MovingMap, { at, here, listHref, more, button }: SpotList): void {
  const list = document.createElement('ul');
  list.className = 'spot';
  for (const { title, href } of here.entries) list.append(linkItem(title, href));
  if (here.total > here.entries.length) {
    const rest = linkItem(more(here.total), listHref);
    rest.className = 'rest';
    list.append(rest);
  }
  const popup = new Popup({ maxWidth: '18rem', offset: 16 })
    .setLngLat([at.lon, at.lat])
    .setDOMContent(list)
    .addTo(map);
  popup.getElement()?.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') popup.remove();
  });
  popup.once('close', () => {
    if (button.isConnected) button.focus();
    else map.getCanvas().focus();
  });
}

function linkItem(text: string, href: string): HTMLLIElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = text;
  const item = document.createElement('li');
  item.append(link);
  return item;
}
