import type { Observable } from 'rxjs';
import { json, type LeaderTerm, setDataWith, type ZkClient } from 'rxzk';
import { paths } from '../paths.js';
import { Run } from '../shared/Run.js';

/**
 * Does the job one time. In this example, the job only counts its own runs.
 *
 * A former leader may not have noticed yet that its term is over. Each new term has a higher token
 * than all earlier terms. The znode contains the token of the last run. If the token in the znode
 * is higher than the token of this term, a newer term has begun. In this case, the stream writes
 * nothing, and fails with an error.
 */
export function recordRun(
  client: ZkClient,
  by: string,
  { token, assertLeading }: LeaderTerm,
): Observable<unknown> {
  const update = (last: Run | null): Run => {
    if (last !== null && last.token > token) {
      throw new Error(`the term ${token} is over: the term ${last.token} has begun`);
    }
    assertLeading();
    return { by, token, count: (last?.count ?? 0) + 1 };
  };
  return setDataWith(client, paths.run, update, { codec: json(Run) });
}
