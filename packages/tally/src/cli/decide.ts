import { ratio } from '@ownhouse/basics/ratio';
import { type Base, decide, type Threshold } from '../vote/threshold.ts';
import type { Text } from './text.ts';
import { type Given, usage } from './usage.ts';
import { count, share } from './values.ts';

const NEEDED = ['yes', 'no', 'members'] as const;

/** Decides a vote on one question as the command line gives it, as text or JSON. */
export function decideText(given: Given, text: Text): string {
  const missing = NEEDED.filter((name) => given[name] === undefined);
  if (missing.length > 0)
    throw usage('questionWanted', missing.map((name) => `--${name} N`).join(', '));
  const figure = (name: string) => count(name, given[name] ?? '0');
  const votes = {
    yes: figure('yes'),
    no: figure('no'),
    abstain: figure('abstain'),
    members: figure('members'),
  };
  const threshold = thresholdOf(given);
  const result = decide(votes, threshold);
  if (given.format === 'json') {
    const written = (part: Threshold['share']) => `${part.num}/${part.den}`;
    const { share: asked, quorum, ...rest } = threshold;
    const options = {
      ...rest,
      share: written(asked),
      ...(quorum ? { quorum: written(quorum) } : {}),
    };
    return `${JSON.stringify({ ...result, votes, options })}\n`;
  }
  const lines = [
    result.passed ? text.passed : text.failed,
    text.votes(votes.yes, votes.no, votes.abstain, votes.members),
    text.needed(result.needed, result.base),
    ...(threshold.quorum === undefined
      ? []
      : [result.quorate ? text.quorate(result.voting) : text.inquorate(result.voting)]),
  ];
  return `${lines.join('\n')}\n`;
}

function thresholdOf({ share: part = '1/2', test, of: base = 'yes-no', quorum }: Given): Threshold {
  const asked = share('share', part);
  const isHalf = asked.num * 2 === asked.den;
  const least = quorum === undefined ? undefined : share('quorum', quorum);
  return {
    share: ratio(asked.num, asked.den),
    base: base as Base,
    test: (test ?? (isHalf ? 'more' : 'reach')) as Threshold['test'],
    ...(least ? { quorum: ratio(least.num, least.den) } : {}),
  };
}
