import { defer, type Observable, of } from 'rxjs';
import { catchCode } from '../errors/catchCode.js';
import type { NodeData } from '../model/NodeData.js';
import type { ZkClient } from '../client/ZkClient.js';

/** Reads the data of a znode once. Emits `null` if the znode does not exist. */
export function getDataOrNull(client: ZkClient, path: string): Observable<NodeData | null> {
  return defer(() => client.getData(path)).pipe(catchCode('NO_NODE', () => of(null)));
}
