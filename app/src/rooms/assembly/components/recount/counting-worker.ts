/// <reference lib="webworker" />
import { FileFault, type Language, type Sentence, sentenceText } from '@ownhouse/tally';
import { CountDesk, PartiesFault } from './count-desk.ts';
import type { Answer, Call } from './desk-calls.ts';

/**
 * The worker in which a visitor's file is read and counted. The house serves it with a policy under which
 * it can fetch nothing and send nothing (`house/security/headers.ts`).
 */
const language: Language = self.name === 'es' ? 'es' : 'en';
const desk = new CountDesk(language);

self.addEventListener('message', (event: MessageEvent<Call>) => {
  const { id, ask } = event.data;
  const answer = (message: Answer) => self.postMessage(message);
  const onStep = (steps: number) => answer({ id, kind: 'step', steps });
  const work = async (): Promise<unknown> => {
    switch (ask.name) {
      case 'open':
        return desk.open(ask.file, onStep);
      case 'count':
        return desk.count(ask.choice, onStep);
      case 'beside':
        return desk.beside(ask.choice, onStep);
      case 'needed':
        return desk.needed(ask.project);
      case 'follow':
        return desk.follow(ask.row);
      case 'verify':
        return desk.verify(ask.text);
    }
  };
  work().then(
    (value) => answer({ id, kind: 'done', value }),
    (error: unknown) => answer({ id, kind: 'fault', fault: faultOf(error) }),
  );
});

function faultOf(error: unknown): Extract<Answer, { kind: 'fault' }>['fault'] {
  if (error instanceof PartiesFault) return { reason: 'parties' };
  if (error instanceof FileFault) {
    const { line, column } = error;
    return { reason: 'file', message: sentenceText(error.sentence, language), line, column };
  }
  const sentence = sentenceIn(error);
  if (sentence) return { reason: 'choice', message: sentenceText(sentence, language) };
  const isMemory = error instanceof RangeError && /memory|length|allocat/i.test(error.message);
  if (isMemory) return { reason: 'memory' };
  return { reason: 'bug', message: error instanceof Error ? error.message : String(error) };
}

/** The sentence that a refusal carries. */
function sentenceIn(error: unknown): Sentence | undefined {
  return error instanceof Error && 'sentence' in error ? (error.sentence as Sentence) : undefined;
}
