import type { Observable } from 'rxjs';
import type { ZkClient } from 'rxzk';

/**
 * A call of a public function of the library. If this call returns a stream, the function `run`
 * subscribes to the stream. `leave` ends the subscription of one subscriber. `Program.target`
 * selects this subscriber.
 */
export type Call = (client: ZkClient, leave: () => void) => Observable<unknown> | undefined;
