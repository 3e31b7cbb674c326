import { catchError, filter, map, mergeMap, type Observable, of, timer } from 'rxjs';
import { marbles } from 'rxjs-marbles';
import { campaign, json, setDataWith, type ZkClient } from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import { it } from 'vitest';

interface Report {
  readonly token: number;
  readonly text: string;
}

/** Stores a report together with its token. If the stored token is higher, refuses the report. */
function store(client: ZkClient, report: Report): Observable<string | null> {
  return setDataWith(client, '/report', (node) => {
    const last = node === null ? 0 : (json.decode(node.data) as Report).token;
    if (report.token < last) throw new Error('refused');
    return JSON.stringify(report);
  }).pipe(map(() => report.text));
}

it(
  'refuses a late report of a former leader',
  marbles((m) => {
    const zk = memoryZooKeeper();
    const [a, b] = [zk.client(), zk.client()];
    zk.play(m.cold('   ----x-------', { x: () => zk.expire(a) }));
    const storedByA = '---------(r|)';
    const storedByB = '-------b     ';
    const end = '      ------------!';

    /**
     * When leadership begins, waits `ms` milliseconds. Then stores a report, even if the client
     * does not lead any more. The wait simulates a packet that the network delays.
     */
    const late = (client: ZkClient, ms: number, text: string): Observable<string | null> =>
      campaign(client, '/jobs/report').pipe(
        filter((standing) => standing.role === 'leader'),
        mergeMap(({ token }) => timer(ms).pipe(mergeMap(() => store(client, { token, text })))),
        catchError((error: unknown) => of((error as Error).message)),
      );
    m.expect(late(a, 9, 'a'), end).toBeObservable(storedByA, { r: 'refused' });
    m.expect(late(b, 3, 'b'), end).toBeObservable(storedByB);
  }),
);
