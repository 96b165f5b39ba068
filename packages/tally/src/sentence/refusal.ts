import { type Sentence, type SentenceName, say, sentenceText } from './sentence.ts';

/** A count that cannot be made as it was asked for: options that fit neither the rule nor the file. */
export class Refusal extends RangeError {
  override readonly name = 'RangeError';
  readonly sentence: Sentence;

  constructor(sentence: Sentence) {
    super(sentenceText(sentence));
    this.sentence = sentence;
  }
}

/** A refusal to throw. */
export const refusal = <Name extends SentenceName>(
  ...words: Parameters<typeof say<Name>>
): Refusal => new Refusal(say(...words));
