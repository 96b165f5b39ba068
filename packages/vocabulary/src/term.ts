/** The words for one idea. English and Spanish are complete; other languages are added when a speaker has read them. */
export interface Label {
  readonly en: string;
  readonly es: string;
  readonly [locale: string]: string;
}

/** One entry of a fixed list. */
export interface Term {
  readonly code: string;
  readonly label: Label;
  /** Codes of the same idea in public vocabularies, as `scheme:code`. */
  readonly same?: readonly string[];
}

/** The words of a label in `locale`, else of its language without region, else in English. */
export function inLocale(label: Label, locale: string): string {
  return label[locale] ?? label[locale.split('-')[0] ?? locale] ?? label.en;
}

/** Builds a list of terms from rows of code, English, Spanish and codes elsewhere. */
export function terms<const Code extends string>(
  rows: readonly (readonly [code: Code, en: string, es: string, ...same: string[]])[],
): readonly (Term & { readonly code: Code })[] {
  return rows.map(([code, en, es, ...same]) =>
    same.length === 0 ? { code, label: { en, es } } : { code, label: { en, es }, same },
  );
}
