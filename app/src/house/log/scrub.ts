/**
 * What may personally identify somebody in a sentence, taken out: mail addresses, network addresses,
 * telephone numbers, codes and tokens, whatever stands in quotes after a database's colon. Used on
 * the messages of errors before they are logged: the house keeps no personal data in its logs.
 */
const rules: readonly (readonly [RegExp, string])[] = [
  [/\b[a-z][a-z0-9+.-]*:\/\/[^\s"')]+/gi, '[address]'],
  [/[^\s@<>]+@[^\s@<>]+/g, '[mail]'],
  [/\b\d{1,3}(?:\.\d{1,3}){3}\b/g, '[address]'],
  [/(?<![\w:.])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?![\w:.])/gi, '[address]'],
  [/\b[0-9a-hjkmnp-tv-z]{4}-[0-9a-hjkmnp-tv-z]{4}-[0-9a-hjkmnp-tv-z]{4}\b/gi, '[code]'],
  [/(?:\+|\b)\d[\d\s().-]{7,}\d\b/g, '[number]'],
  [/\b[\w-]{24,}\b/g, '[token]'],
  [/(?<=: )(["'`]).*?\1/g, '[value]'],
];

/** `scrub('no such address: ana@house.example')` is `no such address: [mail]`. */
export function scrub(text: string): string {
  let clean = text.slice(0, 4_000);
  for (const [pattern, mark] of rules) clean = clean.replace(pattern, mark);
  return clean;
}
