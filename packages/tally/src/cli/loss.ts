import type { Instance } from '../budget/instance.ts';
import { type Election, paperRows } from '../election/election.ts';
import { type Sentence, say } from '../sentence/sentence.ts';

/** What a sheet of approvals has no place for, among what a budget says. */
export function lostInSheet({ projects, meta, voteType }: Instance): Sentence[] {
  const facts = Object.keys(meta).filter(
    (key) => key !== 'budget' && key !== 'vote_type' && !key.startsWith('num_'),
  );
  return [
    ...(voteType === 'approval' ? [] : [say('theVoteType')]),
    ...(projects.some((p) => p.district || p.categories.length > 0 || p.targets.length > 0)
      ? [say('thePlaces')]
      : []),
    ...(projects.some(({ selected }) => selected !== null) ? [say('theSelection')] : []),
    ...(projects.some(({ fields }) => Object.values(fields).some((text) => text !== ''))
      ? [say('theOtherFields')]
      : []),
    ...(facts.length > 0 ? [say('theFacts')] : []),
  ];
}

/** What an election no longer says once it was written and read back. */
export function lostBetween(before: Election, after: Election): Sentence[] {
  const names = (election: Election) => election.candidates.map(({ name }) => name);
  const differ = (of: (election: Election) => unknown) =>
    JSON.stringify(of(before)) !== JSON.stringify(of(after));
  const sameNames = !differ((election) => names(election).sort());
  return [
    ...(differ(({ title }) => title) ? [say('theTitle')] : []),
    ...(sameNames ? [] : [say('theCandidates')]),
    ...(sameNames && differ(names) ? [say('theNumbers')] : []),
    ...(differ(({ seats }) => seats) ? [say('theSeats')] : []),
    ...(differ(({ withdrawn }) => withdrawn) ? [say('theWithdrawals')] : []),
    ...(differ(({ tieOrder }) => tieOrder ?? []) ? [say('theTieOrder')] : []),
    ...(differ(({ candidates }) => candidates.map(({ groups }) => groups ?? []))
      ? [say('theGroups')]
      : []),
    ...(before.papers.score && !after.papers.score ? [say('theScores')] : []),
    ...(differ(emptyPapers) ? [say('theEmptyPapers')] : []),
  ];
}

function emptyPapers({ papers }: Election): number {
  let sum = 0;
  for (let row = 0; row < paperRows(papers); row++)
    if (papers.start[row] === papers.start[row + 1]) sum += papers.weight[row] as number;
  return sum;
}
