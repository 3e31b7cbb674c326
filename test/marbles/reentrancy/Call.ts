import type { Observable } from 'rxjs';
import type { ZkClient } from 'rxzk';

/**
 * A call of a public function of the library. If the function returns a stream, the caller
 * subscribes to this stream. `leave` ends the subscription of the subscriber that `Program.target`
 * stands for.
 */
export type Call = (client: ZkClient, leave: () => void) => Observable<unknown> | undefined;
