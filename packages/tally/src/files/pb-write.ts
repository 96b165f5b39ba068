import type { Instance, Project } from '../budget/instance.ts';
import { refusal } from '../sentence/refusal.ts';
import { formatUnits } from './decimal.ts';

/** Columns of PROJECTS that have a field of their own, with what they hold. */
const OWN_COLUMNS: readonly [string, (project: Project) => string][] = [
  ['name', (project) => project.name],
  ['category', (project) => project.categories.join(',')],
  ['target', (project) => project.targets.join(',')],
  ['district', (project) => project.district ?? ''],
  ['selected', (project) => project.selected ?? ''],
];

/**
 * Writes a participatory budget as a `.pb` file, piece by piece, so that a million votes need no
 * text of that length. `readPb` reads the same instance back, with ballots that are sets in the
 * order of the projects.
 *
 * @throws RangeError when a project's id holds a comma or blanks at its ends: votes could not name it
 */
export function* pbPieces(instance: Instance): Generator<string> {
  const { meta, projects, scale, voterCount, voteType } = instance;
  const facts: Record<string, string> = {
    ...meta,
    num_projects: String(projects.length),
    num_votes: String(voterCount),
    budget: formatUnits(instance.budget, scale),
    vote_type: voteType,
  };
  yield row(['META']) + row(['key', 'value']);
  for (const [key, value] of Object.entries(facts)) yield row([key, value]);
  const own = OWN_COLUMNS.filter(([, of]) => projects.some((project) => of(project) !== ''));
  const further = [...new Set(projects.flatMap((project) => Object.keys(project.fields)))];
  yield row(['PROJECTS']) + row(['project_id', 'cost', ...own.map(([name]) => name), ...further]);
  for (const project of projects) {
    checkId(project.id);
    const cells = [
      ...own.map(([, of]) => of(project)),
      ...further.map((f) => project.fields[f] ?? ''),
    ];
    yield row([project.id, formatUnits(project.cost, scale), ...cells]);
  }
  yield* votePieces(instance);
}

/** A participatory budget as the text of a `.pb` file. */
export const writePb = (instance: Instance): string => [...pbPieces(instance)].join('');

function* votePieces({ ballots, projects, pointScale, voterCount, voterId }: Instance) {
  const { start, project, points, voterRow } = ballots;
  const ids = projects.map(({ id }) => id);
  yield row(['VOTES']) + row(points ? ['voter_id', 'vote', 'points'] : ['voter_id', 'vote']);
  for (let voter = 0; voter < voterCount; voter++) {
    const from = start[voterRow[voter] ?? 0] ?? 0;
    const to = start[(voterRow[voter] ?? 0) + 1] ?? 0;
    const cells = [voterId(voter), Array.from(project.subarray(from, to), (p) => ids[p]).join(',')];
    if (points)
      cells.push(
        Array.from(points.subarray(from, to), (value) => formatUnits(value, pointScale)).join(','),
      );
    yield row(cells);
  }
}

const row = (cells: readonly string[]): string => `${cells.map(cell).join(';')}\n`;

function cell(text: string): string {
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function checkId(id: string): void {
  if (id === '' || /[,\0]/.test(id) || id !== id.trim()) throw refusal('pbIdUnwritable', id);
}
