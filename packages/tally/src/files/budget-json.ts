import type { Instance } from '../budget/instance.ts';
import { type Sentence, say } from '../sentence/sentence.ts';
import { BudgetBuilder } from './budget-builder.ts';
import { formatUnits } from './decimal.ts';
import { type JsonObject, JsonSource, type JsonValue } from './json-source.ts';
import { decodeUtf8 } from './utf8.ts';

/** Names this form of JSON; the number rises when a field changes its meaning. */
export const BUDGET_JSON = 'tally/budget-1';

/**
 * Reads a participatory budget from JSON as `writeBudgetJson` writes it. Amounts and points may be
 * texts or numbers.
 *
 * @throws FileFault for what is not such a file, with the same checks as for `.pb` files
 */
export function readBudgetJson(bytes: Uint8Array, file = 'budget.json'): Instance {
  const builder = new BudgetBuilder();
  // Votes are taken as they are read, so that a million of them are never held; where they stand
  // before the projects they have to wait.
  const source = new JsonSource(decodeUtf8(bytes, file), file, (self, name, item, root) => {
    const isReady = root.has('budget') && root.has('voteType') && root.has('projects');
    if (name !== 'votes' || !isReady) return false;
    if (!builder.isOpen) readHead(self, root, builder);
    readVote(self, item, root, builder);
    return true;
  });
  const root = objectAt(source, source.root, source.root, 'the file');
  if (!builder.isOpen) readHead(source, root, builder);
  for (const value of listAt(source, root.get('votes'), root, 'votes'))
    readVote(source, value, root, builder);
  return builder.finish((sentence) => source.fault(sentence, root));
}

function readHead(source: JsonSource, root: JsonObject, builder: BudgetBuilder): void {
  if (root.get('format') !== BUDGET_JSON) throw source.fault(say('jsonFormat', BUDGET_JSON), root);
  const complainRoot = (sentence: Sentence) => source.fault(sentence, root);
  const meta = objectAt(source, root.get('meta') ?? new Map(), root, 'meta');
  for (const [key, value] of meta)
    if (key !== 'budget' && key !== 'vote_type' && !key.startsWith('num_'))
      builder.meta(key, textOf(source, value, meta, key), (s) => source.fault(s, meta));
  builder.meta('budget', textOf(source, root.get('budget'), root, 'budget'), complainRoot);
  builder.meta('vote_type', textOf(source, root.get('voteType'), root, 'voteType'), complainRoot);
  for (const value of listAt(source, root.get('projects'), root, 'projects')) {
    const project = objectAt(source, value, root, 'each of the projects');
    builder.project(projectCells(source, project), (s) => source.fault(s, project));
  }
  builder.open(complainRoot);
}

function readVote(source: JsonSource, value: JsonValue, root: JsonObject, to: BudgetBuilder): void {
  const vote = objectAt(source, value, root, 'each of the votes');
  const texts = (name: string) =>
    listAt(source, vote.get(name), vote, name).map((item) => textOf(source, item, vote, name));
  to.vote(
    {
      voter: textOf(source, vote.get('voter'), vote, 'voter'),
      vote: texts('vote'),
      ...(vote.has('points') ? { points: texts('points') } : {}),
    },
    (sentence) => source.fault(sentence, vote),
  );
}

/** A participatory budget as JSON, one project and one vote a line. */
export function* budgetJsonPieces(instance: Instance): Generator<string> {
  const { projects, ballots, scale, pointScale, voterCount, voterId } = instance;
  const { start, project, points, voterRow } = ballots;
  const { budget: _, vote_type: __, num_projects: ___, num_votes: ____, ...meta } = instance.meta;
  yield `{"format":${JSON.stringify(BUDGET_JSON)},\n"meta":${JSON.stringify(meta)},\n`;
  yield `"budget":"${formatUnits(instance.budget, scale)}",\n"voteType":"${instance.voteType}",\n"projects":[\n`;
  for (const [index, { cost, ...rest }] of projects.entries()) {
    const written = { ...rest, cost: formatUnits(cost, scale) };
    yield `${index === 0 ? '' : ',\n'}${JSON.stringify(written)}`;
  }
  yield '\n],\n"votes":[\n';
  for (let voter = 0; voter < voterCount; voter++) {
    const from = start[voterRow[voter] ?? 0] ?? 0;
    const to = start[(voterRow[voter] ?? 0) + 1] ?? 0;
    const vote = {
      voter: voterId(voter),
      vote: Array.from(project.subarray(from, to), (p) => projects[p]?.id),
      ...(points
        ? { points: Array.from(points.subarray(from, to), (v) => formatUnits(v, pointScale)) }
        : {}),
    };
    yield `${voter === 0 ? '' : ',\n'}${JSON.stringify(vote)}`;
  }
  yield '\n]}\n';
}

/** A participatory budget as one JSON text. */
export const writeBudgetJson = (instance: Instance): string =>
  [...budgetJsonPieces(instance)].join('');

/** The columns that a project would have in a `.pb` file. */
function projectCells(source: JsonSource, project: JsonObject): Record<string, string> {
  const text = (name: string) => {
    const value = project.get(name);
    return value === undefined || value === null ? '' : textOf(source, value, project, name);
  };
  const joined = (name: string) => {
    const value = project.get(name);
    return value === undefined
      ? ''
      : listAt(source, value, project, name)
          .map((item) => textOf(source, item, project, name))
          .join(',');
  };
  const cells: Record<string, string> = Object.create(null);
  cells.project_id = text('id').trim();
  cells.cost = text('cost');
  cells.name = text('name');
  cells.category = joined('categories');
  cells.target = joined('targets');
  cells.district = text('district');
  cells.selected = text('selected');
  const fields = project.get('fields') ?? new Map();
  for (const [name, value] of objectAt(source, fields, project, 'fields'))
    if (!(name in cells)) cells[name] = textOf(source, value, project, name);
  return cells;
}

function textOf(
  source: JsonSource,
  value: JsonValue | undefined,
  at: object,
  name: string,
): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw source.fault(say('jsonTextOrNumber', name), at);
}

function listAt(
  source: JsonSource,
  value: JsonValue | undefined,
  at: object,
  name: string,
): JsonValue[] {
  if (Array.isArray(value)) return value;
  throw source.fault(say('jsonList', name), at);
}

function objectAt(source: JsonSource, value: JsonValue, at: unknown, name: string): JsonObject {
  if (value instanceof Map) return value;
  throw source.fault(say('jsonObject', name), at);
}
