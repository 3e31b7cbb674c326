import type { Observable } from 'rxjs';
import type { Paint } from './Paint.js';

/** What a command needs from its process: environment, output, input and signals. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly paint: Paint;
  /** Whether a person reads stdout. */
  readonly isInteractive: boolean;
  /** Whether a person reads stderr. */
  readonly isAttended: boolean;
  /** Writes to stdout unchanged. */
  readonly write: (output: string | Buffer) => void;
  /** Writes one line to stderr. */
  readonly tell: (message: string) => void;
  /** Reads all of stdin. */
  readonly read: () => Promise<Buffer>;
  /**
   * Asks the user a question. The returned stream emits `true` if the reply is yes, and otherwise
   * `false`. If stdin or stderr is no terminal, `rxzk` cannot ask the user. In this case, the field
   * `confirm` is `null`.
   */
  readonly confirm: ((question: string) => Observable<boolean>) | null;
  /**
   * Emits each signal that asks the process to end. While this stream has a subscriber, these
   * signals do not end the process.
   */
  readonly signal$: Observable<NodeJS.Signals>;
  /** Emits when no program reads the output any more. Fails if the output cannot be written. */
  readonly closed$: Observable<unknown>;
}
