import { type Language, type Sentence, sentenceText } from '../sentence/sentence.ts';

/**
 * A file that cannot be counted, with the place where reading it had to stop.
 *
 * Lines and columns count from 1; a file that ends too early points behind its last character. The
 * message is English; `in` says it in another language.
 */
export class FileFault extends Error {
  override readonly name = 'FileFault';
  readonly sentence: Sentence;
  readonly file: string;
  readonly line: number;
  readonly column: number;

  constructor(sentence: Sentence, file: string, line: number, column: number) {
    super(sentenceText(sentence));
    this.sentence = sentence;
    this.file = file;
    this.line = line;
    this.column = column;
  }

  /** `ward3.blt:12:7: Candidate 9 is not between 1 and 8.`, with the words in a language. */
  in(language: Language): string {
    return `${this.file}:${this.line}:${this.column}: ${sentenceText(this.sentence, language)}`;
  }

  override toString(): string {
    return this.in('en');
  }
}
