/// <reference lib="webworker" />
import { FileFault } from './files/fault.ts';
import { type RecountRequest, recount } from './recount.ts';
import { Refusal } from './sentence/refusal.ts';
import { type Language, sentenceText } from './sentence/sentence.ts';

/** What a page sends to the worker; `id` comes back with the answer. */
export type WorkerRequest = RecountRequest & {
  readonly id: number;
  /** Of what the worker says when a file cannot be counted. Default: English. */
  readonly language?: Language;
};

/** What the worker answers: the text of a result document, or why there is none. */
export type WorkerAnswer =
  | { readonly id: number; readonly kind: 'step'; readonly steps: number }
  | { readonly id: number; readonly kind: 'result'; readonly text: string }
  | {
      readonly id: number;
      readonly kind: 'fault';
      readonly message: string;
      readonly file?: string;
      readonly line?: number;
      readonly column?: number;
    };

/** The entry of a Web Worker that counts beside the page: `new Worker(new URL('…/worker.ts', import.meta.url), { type: 'module' })`. */
self.addEventListener('message', (event: MessageEvent<WorkerRequest>) => {
  const { id, language = 'en' } = event.data;
  const answer = (message: WorkerAnswer) => self.postMessage(message);
  const onStep = (steps: number) => answer({ id, kind: 'step', steps });
  const request: WorkerRequest =
    event.data.kind === 'budget'
      ? { ...event.data, options: { ...event.data.options, onStep } }
      : event.data;
  recount(request).then(
    (text) => answer({ id, kind: 'result', text }),
    (error: unknown) => {
      if (error instanceof FileFault) {
        const { sentence, file, line, column } = error;
        const message = sentenceText(sentence, language);
        answer({ id, kind: 'fault', message, file, line, column });
      } else if (error instanceof Refusal)
        answer({ id, kind: 'fault', message: sentenceText(error.sentence, language) });
      else answer({ id, kind: 'fault', message: error instanceof Error ? error.message : '' });
    },
  );
});
