/** Numbers as a reader of one language writes them. */
export interface PageFigures {
  count(value: number): string;
  /** With at most two decimals. */
  votes(value: number): string;
  /** With at most five decimals, as the worth of a paper is published. */
  worth(value: number): string;
  list(items: readonly string[]): string;
}

const made = new Map<string, PageFigures>();

/** Made once for each language: hundreds of cells of a table ask for them. */
export function pageFigures(locale: string): PageFigures {
  const known = made.get(locale) ?? makeFigures(locale);
  made.set(locale, known);
  return known;
}

function makeFigures(locale: string): PageFigures {
  const useGrouping = 'always' as const;
  const count = new Intl.NumberFormat(locale, { useGrouping });
  const votes = new Intl.NumberFormat(locale, { useGrouping, maximumFractionDigits: 2 });
  const worth = new Intl.NumberFormat(locale, { maximumFractionDigits: 5 });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return {
    count: (value) => count.format(value),
    votes: (value) => votes.format(value),
    worth: (value) => worth.format(value),
    list: (items) => list.format(items),
  };
}

/**
 * Minor units as money, without needless decimals. A currency that no standard knows is left out rather
 * than shown wrongly.
 *
 * @param scale minor units in one unit of money
 */
export function moneyIn(
  locale: string,
  { currency, scale }: { readonly currency: string; readonly scale: number },
): (minor: number) => string {
  const isKnown = Intl.supportedValuesOf('currency').includes(currency);
  const style = isKnown ? ({ style: 'currency', currency } as const) : {};
  const written = (decimals: number) =>
    new Intl.NumberFormat(locale, {
      ...style,
      useGrouping: 'always',
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
  const [whole, broken] = [written(0), written(2)];
  return (minor) => {
    const units = minor / scale;
    return (Number.isInteger(units) ? whole : broken).format(units);
  };
}
