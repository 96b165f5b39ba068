/** The families by which the network is coloured; each has its word in the key below the picture. */
export const families = ['cooperative', 'commons', 'movement', 'public', 'care', 'other'] as const;

export type Family = (typeof families)[number];

const byMark: Readonly<Record<string, Family>> = {
  'co-op': 'cooperative',
  shop: 'cooperative',
  home: 'commons',
  land: 'commons',
  fund: 'commons',
  base: 'movement',
  coalition: 'movement',
  network: 'movement',
  campaign: 'movement',
  government: 'public',
  law: 'public',
  person: 'care',
  event: 'care',
};

/** The family of a stamp. */
export function familyOf(mark: string): Family {
  return byMark[mark] ?? 'other';
}

/** The colour of a family, as the name of a token; the picture without script uses the same. */
export const familyTokens: Readonly<Record<Family, string>> = {
  cooperative: '--leaf',
  commons: '--sun',
  movement: '--brick',
  public: '--harbor',
  care: '--plum',
  other: '--ink-faint',
};
