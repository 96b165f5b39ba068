import type { Language } from '@ownhouse/tally';
import workerUrl from './counting-worker.ts?worker&url';
import type { Answer, Call, Fault } from './desk-calls.ts';
import type { ChosenFile } from './read-file.ts';
import type { Beside, Choice, Cover, Needed, Outcome, Station, Verified } from './shapes.ts';

/** A count that came to nothing; `fault` says why. */
export class DeskFault extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.reason);
    this.fault = fault;
  }
}

type OnStep = (steps: number) => void;

interface Waiting {
  done(value: unknown): void;
  fail(error: DeskFault): void;
  step: OnStep | undefined;
}

/** The counting desk as a page holds it: the desk itself sits in a worker, so that the page stays awake. */
export class DeskClient {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #next = 1;

  constructor(language: Language) {
    this.#worker = openWorker(language);
    this.#worker.onmessage = ({ data }: MessageEvent<Answer>) => this.#hear(data);
    this.#worker.onerror = (event) => {
      event.preventDefault();
      for (const { fail } of this.#waiting.values()) fail(new DeskFault({ reason: 'worker' }));
      this.#waiting.clear();
    };
  }

  open = (file: ChosenFile, onRead: OnStep) => this.#ask<Cover>({ name: 'open', file }, onRead);
  count = (choice: Choice, onStep: OnStep) => this.#ask<Outcome>({ name: 'count', choice }, onStep);
  beside = (choice: Choice) => this.#ask<Beside>({ name: 'beside', choice });
  needed = (project: string) => this.#ask<Needed>({ name: 'needed', project });
  follow = (row: number) => this.#ask<readonly Station[]>({ name: 'follow', row });
  verify = (text: string) => this.#ask<Verified>({ name: 'verify', text });

  /** Stops whatever is being counted; what waits for an answer never gets one. */
  close(): void {
    this.#worker.terminate();
    this.#waiting.clear();
  }

  #ask<Value>(ask: Call['ask'], step?: OnStep): Promise<Value> {
    const id = this.#next++;
    return new Promise<Value>((resolve, reject) => {
      const done = (value: unknown) => resolve(value as Value);
      this.#waiting.set(id, { done, fail: reject, step });
      this.#worker.postMessage({ id, ask } satisfies Call);
    });
  }

  #hear(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    if (answer.kind === 'step') {
      waiting?.step?.(answer.steps);
      return;
    }
    this.#waiting.delete(answer.id);
    if (answer.kind === 'done') waiting?.done(answer.value);
    else waiting?.fail(new DeskFault(answer.fault));
  }
}

/** A worker learns its language from its name, because its address is the same for all. */
const openWorker = (language: Language): Worker =>
  new Worker(workerUrl, { type: 'module', name: language });
