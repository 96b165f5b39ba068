import { expect, test } from 'vitest';
import { APPORTIONMENT_RULES, apportion } from '../apportionment/index.ts';
import { seatsPicture } from '../picture/index.ts';
import { apportionmentStory } from './apportionment-story.ts';
import { storyText } from './figures.ts';

const parties = [
  { name: 'Red <b>', votes: 4000 },
  { name: 'Blue', votes: 4000 },
  { name: 'Green', votes: 2000 },
  { name: 'Small', votes: 90 },
];

test('seats told in English, a tie for the last one included', () => {
  const result = apportion({ seats: 4, parties, threshold: { num: 3, den: 100 } }, 'dhondt');
  expect(
    storyText(apportionmentStory(parties, result, { locale: 'en' })),
  ).toBe(`How the seats were shared out

What was decided
4 seats are shared among 4 lists with 10,090 votes together. The seats are given one after another. Each goes to the list whose votes, divided by a number that grows with the seats it has already, are the most. The last seat goes to Blue. Below the threshold, so without seats: Small.

Seats
Red <b> has 4,000 votes (39.6%) and gets 2 seats (50%).
Blue has 4,000 votes (39.6%) and gets 2 seats (50%).
Green has 2,000 votes (19.8%) and gets 0 seats (0%).
Small has 90 votes (0.9%) and gets 0 seats (0%).

Ties
Red <b>, Blue, and Green stood exactly equal for 2 seats. By the order fixed beforehand they went to Red <b> and Blue.`);
});

test('every rule has a story in both languages and a picture', () => {
  for (const rule of APPORTIONMENT_RULES)
    for (const locale of ['en', 'es'] as const) {
      const result = apportion({ seats: 45, parties }, rule);
      const text = storyText(apportionmentStory(parties, result, { locale }));
      expect(text).not.toMatch(/undefined|NaN|null/);
      const svg = seatsPicture(parties, result, { locale });
      expect(svg).toContain('Red &lt;b&gt;');
      expect(svg).not.toMatch(/undefined|NaN|<b>/);
    }
});
