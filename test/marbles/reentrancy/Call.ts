import type { Observable } from 'rxjs';
import type { ZkClient } from 'rxzk';

/**
 * A call of a public function. The caller subscribes to the stream that the call returns, if any.
 * `leave` ends a subscription of the program.
 */
export type Call = (client: ZkClient, leave: () => void) => Observable<unknown> | undefined;
