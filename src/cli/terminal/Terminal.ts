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
  /** Writes to stdout as it is. */
  readonly write: (output: string | Buffer) => void;
  /** Writes one line to stderr. */
  readonly tell: (message: string) => void;
  /** Reads all of stdin. */
  readonly read: () => Promise<Buffer>;
  /** Asks for a yes or no; `null` where nobody sits at a terminal. */
  readonly confirm: ((question: string) => Observable<boolean>) | null;
  /** Emits each signal that asks the process to end, and keeps it from doing so while subscribed to. */
  readonly signal$: Observable<NodeJS.Signals>;
  /** Emits when nobody reads the output any more; errors when it cannot be written. */
  readonly closed$: Observable<unknown>;
}
