import * as m from '#paraglide/messages.js';
import type { Facet, View } from './address.ts';

/** What a facet is called, in the language of the page. */
export function facetLabel(facet: Facet): string {
  const labels: Readonly<Record<Facet, () => string>> = {
    entry_kind: m.find_facet_entry,
    kind: m.find_facet_kind,
    sector: m.find_facet_sector,
    activity: m.find_facet_activity,
    base: m.find_facet_base,
    place: m.find_facet_place,
    language: m.find_facet_language,
    status: m.find_facet_status,
    network: m.find_facet_network,
    strand: m.find_facet_strand,
    layer: m.find_facet_layer,
  };
  return labels[facet]();
}

/** What a view is called, in the language of the page. */
export function viewLabel(view: View): string {
  const labels: Readonly<Record<View, () => string>> = {
    list: m.find_view_list,
    map: m.find_view_map,
    network: m.find_view_network,
    table: m.find_view_table,
  };
  return labels[view]();
}
