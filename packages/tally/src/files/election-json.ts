import { type Candidate, type Election, paperRows } from '../election/election.ts';
import { PaperBuilder } from '../election/paper-builder.ts';
import { type Sentence, say } from '../sentence/sentence.ts';
import { type JsonObject, JsonSource, type JsonValue } from './json-source.ts';
import { decodeText } from './source.ts';

/** Names this form of JSON; the number rises when a field changes its meaning. */
export const ELECTION_JSON = 'tally/election-1';

const CANDIDATES_MAX = 100_000;

/**
 * Reads an election from JSON as `writeElectionJson` writes it. Papers give `ranking`, a list of ranks
 * each a candidate number or a list of them, or `scores`, one for every candidate.
 *
 * @throws FileFault for what is not such a file
 */
export function readElectionJson(input: string | Uint8Array, file = 'election.json'): Election {
  const source = new JsonSource(decodeText(input), file);
  return new Reader(source).election();
}

class Reader {
  readonly #source: JsonSource;

  constructor(source: JsonSource) {
    this.#source = source;
  }

  election(): Election {
    const root = this.#object(this.#source.root, 'the file');
    if (root.get('format') !== ELECTION_JSON) {
      this.#fail(say('jsonFormat', ELECTION_JSON), root);
    }
    const candidates = this.#list(root.get('candidates'), root, 'candidates').map((value) =>
      this.#candidate(value, root),
    );
    const count = candidates.length;
    if (count < 1 || count > CANDIDATES_MAX) this.#fail(say('candidatesMissing'), root);
    const withdrawn = this.#list(root.get('withdrawn') ?? [], root, 'withdrawn').map((value) =>
      this.#whole(value, root, 'withdrawn', 1, count),
    );
    const papers = this.#list(root.get('papers'), root, 'papers').map((value) =>
      this.#object(value, 'papers'),
    );
    const scored = papers.some((paper) => paper.has('scores'));
    const builder = new PaperBuilder(scored);
    for (const paper of papers) {
      if (scored) this.#scores(paper, builder, count);
      else this.#ranking(paper, builder, count);
      builder.end(this.#whole(paper.get('count') ?? 1, paper, 'count', 1, Number.MAX_SAFE_INTEGER));
    }
    const title = root.get('title') ?? '';
    const order = root.get('tieOrder');
    return {
      ...(order === undefined
        ? {}
        : {
            tieOrder: this.#list(order, root, 'tieOrder').map((value) =>
              this.#whole(value, root, 'tieOrder', 1, count),
            ),
          }),
      title: typeof title === 'string' ? title : this.#fail(say('jsonTitle'), root),
      candidates,
      seats: this.#whole(root.get('seats') ?? 1, root, 'seats', 1, CANDIDATES_MAX),
      withdrawn: [...new Set(withdrawn)].sort((a, b) => a - b),
      papers: builder.finish(),
    };
  }

  #candidate(value: JsonValue, root: JsonObject): Candidate {
    if (typeof value === 'string') return { name: value };
    const object = this.#object(value, 'candidates');
    const name = object.get('name');
    if (typeof name !== 'string') this.#fail(say('candidateNameMissing'), object);
    const groups = object.get('groups');
    if (groups === undefined) return { name };
    return {
      name,
      groups: this.#list(groups, root, 'groups').map((group) =>
        typeof group === 'string' ? group : this.#fail(say('jsonGroups'), object),
      ),
    };
  }

  #ranking(paper: JsonObject, builder: PaperBuilder, count: number): void {
    const seen = new Set<number>();
    for (const rank of this.#list(paper.get('ranking'), paper, 'ranking')) {
      for (const [at, value] of (Array.isArray(rank) ? rank : [rank]).entries()) {
        const number = this.#whole(value, paper, 'ranking', 1, count);
        if (seen.has(number)) this.#fail(say('candidateTwice', number), paper);
        seen.add(number);
        builder.mark(number - 1, at > 0);
      }
    }
  }

  #scores(paper: JsonObject, builder: PaperBuilder, count: number): void {
    const scores = this.#list(paper.get('scores'), paper, 'scores');
    if (scores.length !== count) this.#fail(say('jsonScores', count), paper);
    const given = scores.flatMap((value, c) => {
      const score = this.#whole(value, paper, 'scores', 0, 1_000_000);
      return score > 0 ? [{ c, score }] : [];
    });
    given.sort((a, b) => b.score - a.score || a.c - b.c);
    for (const [i, { c, score }] of given.entries()) {
      builder.mark(c, given[i - 1]?.score === score, score);
    }
  }

  #object(value: JsonValue, what: string): JsonObject {
    return value instanceof Map ? value : this.#fail(say('jsonObject', what), value);
  }

  #list(value: JsonValue | undefined, within: JsonObject, name: string): JsonValue[] {
    return Array.isArray(value) ? value : this.#fail(say('jsonList', name), within);
  }

  #whole(value: JsonValue, within: JsonObject, name: string, low: number, high: number): number {
    const number = typeof value === 'boolean' || value === null ? Number.NaN : Number(value);
    if (Number.isSafeInteger(number) && number >= low && number <= high) return number;
    return this.#fail(say('jsonWhole', name, low, high), within);
  }

  #fail(sentence: Sentence, at: unknown): never {
    throw this.#source.fault(sentence, at);
  }
}

/** An election as JSON, one kind of paper a line. */
export function writeElectionJson(election: Election): string {
  const { title, seats, withdrawn, candidates, papers, tieOrder } = election;
  const lines: string[] = [];
  for (let row = 0; row < paperRows(papers); row++) {
    const from = papers.start[row] as number;
    const to = papers.start[row + 1] as number;
    if (papers.score) {
      const scores = new Array<number>(candidates.length).fill(0);
      for (let i = from; i < to; i++) {
        scores[papers.candidate[i] as number] = papers.score[i] as number;
      }
      lines.push(JSON.stringify({ count: papers.weight[row], scores }));
      continue;
    }
    const ranking: (number | number[])[] = [];
    for (let i = from; i < to; i++) {
      const number = (papers.candidate[i] as number) + 1;
      const last = ranking[ranking.length - 1];
      if (!papers.tied[i]) ranking.push(number);
      else if (Array.isArray(last)) last.push(number);
      else ranking[ranking.length - 1] = [last as number, number];
    }
    lines.push(JSON.stringify({ count: papers.weight[row], ranking }));
  }
  const head = JSON.stringify({
    format: ELECTION_JSON,
    title,
    seats,
    withdrawn,
    tieOrder,
    candidates,
  });
  return `${head.slice(0, -1)},\n"papers":[\n${lines.join(',\n')}\n]}\n`;
}
