import { type Observable, using } from 'rxjs';
import { narrateSession } from '../run/narrateSession.js';
import type { CommandContext } from '../run/CommandContext.js';

/** Prints what happens to the client's session while the work runs. */
export function withTale<T>(
  { client, terminal: { tell } }: Pick<CommandContext, 'client' | 'terminal'>,
  work$: Observable<T>,
): Observable<T> {
  return using(
    () => narrateSession(client, tell).subscribe(),
    () => work$,
  );
}
