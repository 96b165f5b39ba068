import type { IControl } from 'maplibre-gl';
import type { CreditPart } from './basemap.ts';

/** Names the makers of the base map in its corner, always open. Built from nodes: what an archive says is only ever text. */
export function creditControl(parts: readonly CreditPart[]): IControl {
  const line = document.createElement('p');
  line.className = 'maplibregl-ctrl credit';
  for (const { text, href } of parts) {
    if (href === undefined) {
      line.append(text);
      continue;
    }
    const link = document.createElement('a');
    link.href = href;
    link.rel = 'noreferrer';
    link.textContent = text;
    line.append(link);
  }
  return { onAdd: () => line, onRemove: () => line.remove() };
}
