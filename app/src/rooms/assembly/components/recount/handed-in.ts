import type { ChosenFile } from './read-file.ts';

/** A file as it was handed in at the page. */
export interface HandedIn extends ChosenFile {
  /** One of the house's made-up examples, which every page that shows it must say. */
  readonly isExample: boolean;
}
