import type { Observable } from 'rxjs';
import { json, type LeaderTerm, setDataWith, type ZkClient } from 'rxzk';
import { paths } from '../paths.js';
import { Run } from './Run.js';

/**
 * Does the job one time. In this example, the job only counts how often it has run. The znode
 * `paths.run` contains the newest run. If the token of the newest run is higher than `token`,
 * another term has begun after the term of this instance. In this case, this instance is a former
 * leader, and writes nothing.
 */
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
