import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { englishFiles } from './english-files.ts';
import { englishRefusals } from './english-refusals.ts';
import { englishUsage } from './english-usage.ts';
import { refusal } from './refusal.ts';
import { say, sentenceText } from './sentence.ts';
import { spanishFiles } from './spanish-files.ts';
import { spanishRefusals } from './spanish-refusals.ts';
import { spanishUsage } from './spanish-usage.ts';

const english = { ...englishFiles, ...englishRefusals, ...englishUsage };
const spanish: Record<string, unknown> = { ...spanishFiles, ...spanishRefusals, ...spanishUsage };

const written = (write: unknown, places: number): string =>
  (write as (...values: string[]) => string)(
    ...Array.from({ length: places }, (_, place) => `<${place}>`),
  );

describe('the sentences', () => {
  it.each(Object.keys(english))('%s is whole in both languages', (name) => {
    const places = (english as Record<string, { length: number }>)[name]?.length ?? 0;
    const [here, there] = [english, spanish].map((table) =>
      written((table as Record<string, unknown>)[name], places),
    );
    if (/[a-z]{4}/.test(here ?? '')) expect(there).not.toBe(here);
    for (let place = 0; place < places; place++)
      for (const text of [here, there]) expect(text).toContain(`<${place}>`);
    // A sentence begins large and ends with a stop; what stands in gaps does neither.
    const isPart = /^(the|a)[A-Z]/.test(name);
    const endsInGap = here?.endsWith('>') ?? false;
    for (const text of [here ?? '', there ?? '']) {
      expect(text).not.toContain('undefined');
      if (!isPart && !endsInGap) expect(text).toMatch(/[.?]$/);
      if (!isPart) expect(text).toMatch(/^[^a-záéíóú]/);
    }
    expect(there).not.toMatch(/[“”]/);
    expect(here).not.toMatch(/[«»]/);
  });

  it('puts a sentence within a sentence into the same language', () => {
    const whole = say('budgetUnread', say('numberMissing'));
    expect(sentenceText(whole)).toBe('The budget cannot be read: A number is missing here.');
    expect(sentenceText(whole, 'es')).toBe(
      'No se puede leer el presupuesto: Aquí falta un número.',
    );
  });

  it('are all that readers and rules refuse with', () => {
    const source = fileURLToPath(new URL('..', import.meta.url));
    const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
    );
    const texts = files.map((file) => readFileSync(join(source, file), 'utf8'));
    expect(files.filter((_, at) => /new RangeError\(/.test(texts[at] ?? ''))).toEqual([]);
    const said = texts.join('\n');
    const unsaid = Object.keys(english).filter(
      (name) => !said.includes(`'${name}'`) && !/^(budget|cost)(Unread|BelowZero)$/.test(name),
    );
    expect(unsaid).toEqual([]);
  });

  it('refuses in English unless asked otherwise', () => {
    const refused = refusal('notElected', 3);
    expect(refused).toBeInstanceOf(RangeError);
    expect(refused.message).toContain('Candidate 3 was not elected');
    expect(sentenceText(refused.sentence, 'es')).toContain('La candidatura 3 no salió elegida');
  });
});
