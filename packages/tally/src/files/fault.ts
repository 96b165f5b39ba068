/**
 * A file that cannot be counted, with the place where reading it had to stop.
 *
 * Lines and columns count from 1; a file that ends too early points behind its last character.
 */
export class FileFault extends Error {
  override readonly name = 'FileFault';
  readonly file: string;
  readonly line: number;
  readonly column: number;

  constructor(message: string, file: string, line: number, column: number) {
    super(message);
    this.file = file;
    this.line = line;
    this.column = column;
  }

  /** `ward3.blt:12:7: a candidate number is above 8` */
  override toString(): string {
    return `${this.file}:${this.line}:${this.column}: ${this.message}`;
  }
}
