// The program of a leader. The leader writes its id to `/plan` without a pause, and never checks
// whether it still leads.
import {
  catchError,
  defer,
  EMPTY,
  exhaustMap,
  NEVER,
  type Observable,
  repeat,
  startWith,
} from 'rxjs';
import {
  campaign,
  createClient,
  isZkError,
  type LeaderTerm,
  whileLeading,
} from '../../../../src/index.js';
import type { LeaderConfig } from './LeaderConfig.js';

const { servers, id, writes, sessionTimeout } = JSON.parse(
  process.argv[2] as string,
) as LeaderConfig;
const client = createClient({ servers, sessionTimeout, transport: 'wire' });

campaign(client, '/leaders', { id })
  .pipe(
    whileLeading((term) => NEVER.pipe(startWith(term))),
    // The leader must continue to write after the end of its term. So the writes run outside of
    // `whileLeading`, which would stop them.
    exhaustMap((term) => writeAgainAndAgain(term)),
  )
  .subscribe();

function writeAgainAndAgain(term: LeaderTerm): Observable<unknown> {
  return defer(() => write(term)).pipe(
    catchError((error: unknown) => {
      console.log(isZkError(error) ? error.code : String(error));
      return EMPTY;
    }),
    repeat({ delay: 1 }),
  );
}

function write({ transaction }: LeaderTerm): Observable<unknown> {
  return writes === 'fenced'
    ? transaction([{ type: 'setData', path: '/plan', data: id }])
    : client.setData('/plan', id);
}
