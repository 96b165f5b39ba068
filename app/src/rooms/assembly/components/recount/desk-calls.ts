import type { ChosenFile } from './read-file.ts';
import type { Choice } from './shapes.ts';

/** What a page may ask the worker. */
type Ask =
  | { readonly name: 'open'; readonly file: ChosenFile }
  | { readonly name: 'count'; readonly choice: Choice }
  | { readonly name: 'beside'; readonly choice: Choice }
  | { readonly name: 'needed'; readonly project: string }
  | { readonly name: 'follow'; readonly row: number }
  | { readonly name: 'verify'; readonly text: string };

export interface Call {
  /** Comes back with every answer. */
  readonly id: number;
  readonly ask: Ask;
}

/** Why there is no answer; messages are in the reader's language. */
export type Fault =
  | {
      readonly reason: 'file';
      readonly message: string;
      readonly line: number;
      readonly column: number;
    }
  | { readonly reason: 'choice' | 'bug'; readonly message: string }
  | { readonly reason: 'parties' | 'memory' | 'worker' };

export type Answer =
  | { readonly id: number; readonly kind: 'step'; readonly steps: number }
  | { readonly id: number; readonly kind: 'done'; readonly value: unknown }
  | { readonly id: number; readonly kind: 'fault'; readonly fault: Fault };
