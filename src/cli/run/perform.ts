import {
  EMPTY,
  endWith,
  filter,
  lastValueFrom,
  map,
  merge,
  type Observable,
  take,
  tap,
} from 'rxjs';
import { isZkError } from '../../errors/isZkError.js';
import type { Terminal } from '../terminal/Terminal.js';
import type { Conduct } from './Conduct.js';
import { exitCodeOf } from './exitCodeOf.js';
import { messageOf } from './messageOf.js';
import type { Output } from './Output.js';
import { rendered } from './rendered.js';
import type { Settings } from './Settings.js';
import { signalCode } from './signalCode.js';

/** How to print the output of a command. */
export interface PerformConfig {
  readonly terminal: Terminal;
  readonly settings: Settings;
  readonly conduct: Conduct;
  /**
   * A stream that prints messages while the command runs, and emits nothing. If this stream errors,
   * the command fails with this error.
   */
  readonly tale$?: Observable<never>;
  /**
   * Returns the reason why the client has no connection, or `null` if the reason is unknown. If a
   * command fails with NOT_CONNECTED, the printed message ends with this reason.
   */
  readonly why?: () => string | null;
}

/**
 * Prints the output of a command. If the command fails, prints the error message. Resolves with the
 * exit code. `conduct` decides what happens when the process gets a signal such as SIGINT. When no
 * program reads the output any more, the command ends with the exit code 0.
 */
export async function perform(
  output$: Observable<Output>,
  { terminal, settings, conduct, tale$ = EMPTY, why = () => null }: PerformConfig,
): Promise<number> {
  const { paint, write, tell } = terminal;
  const ending$ = output$.pipe(endWith({ exitCode: 0 }));
  try {
    return await lastValueFrom(
      merge(tale$, ending$, interruption(terminal, conduct)).pipe(
        tap((output) => {
          if (!('json' in output)) return;
          const printed = rendered(output, { json: settings.json, paint });
          if (printed !== null) write(printed);
        }),
        filter((output) => 'exitCode' in output),
        map(({ exitCode }) => exitCode),
        take(1),
      ),
      { defaultValue: 0 },
    );
  } catch (error) {
    tell(explain(error, why));
    return exitCodeOf(error, conduct);
  }
}

function interruption(
  { signal$, closed$ }: Terminal,
  conduct: Conduct,
): Observable<{ readonly exitCode: number }> {
  const unread$ = closed$.pipe(map(() => ({ exitCode: 0 })));
  if (conduct === 'wrapper') return unread$;
  const code = (signal: NodeJS.Signals): number => (conduct === 'stream' ? 0 : signalCode(signal));
  return merge(unread$, signal$.pipe(map((signal) => ({ exitCode: code(signal) }))));
}

function explain(error: unknown, why: () => string | null): string {
  const message = messageOf(error);
  const failure = isZkError(error, 'NOT_CONNECTED') ? why() : null;
  return failure === null ? message : `${message}: ${failure}`;
}
