import type { Observable } from 'rxjs';
import { json, type LeaderTerm, setDataWith, type ZkClient } from 'rxzk';
import { paths } from '../paths.js';
import { Run } from './Run.js';

/** One run of the job, which here is to count the runs. A leader of the past finds a higher token, and writes nothing. */
export function recordRun(
  client: ZkClient,
  by: string,
  { token, assertLeading }: LeaderTerm,
): Observable<Run | null> {
  const update = (last: Run | null): Run => {
    if (last !== null && last.token > token) throw new Error(`the term ${last.token} has begun`);
    assertLeading();
    return { by, token, count: (last?.count ?? 0) + 1 };
  };
  return setDataWith(client, paths.run, update, { codec: json(Run) });
}
