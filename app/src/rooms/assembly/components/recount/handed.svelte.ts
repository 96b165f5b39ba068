import type { HandedIn } from './handed-in.ts';

/** The file that lies on the desk; another one takes its place. */
export class Handed {
  file = $state.raw<HandedIn>() as HandedIn;

  constructor(file: HandedIn) {
    this.file = file;
  }
}
