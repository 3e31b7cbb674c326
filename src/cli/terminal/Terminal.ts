import type { Observable } from 'rxjs';
import type { Paint } from './Paint.js';

/** The world outside of a command. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly paint: Paint;
  /** Whether a person reads the output. */
  readonly isInteractive: boolean;
  /** Whether a person reads stderr. */
  readonly isAttended: boolean;
  /** Writes to stdout unchanged. */
  readonly write: (output: string | Buffer) => void;
  /** Writes one line to stderr. */
  readonly tell: (message: string) => void;
  /** Reads all of stdin. */
  readonly read: () => Promise<Buffer>;
  /** Asks for a yes or no; `null` without a terminal. */
  readonly confirm: ((question: string) => Observable<boolean>) | null;
  /**
   * Emits each signal that asks the process to end. While there is a subscriber, the process does
   * not end.
   */
  readonly signal$: Observable<NodeJS.Signals>;
  /** Emits when nobody reads the output any more. Errors when the output cannot be written. */
  readonly closed$: Observable<unknown>;
}
