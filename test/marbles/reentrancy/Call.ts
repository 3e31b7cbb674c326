import type { Observable } from 'rxjs';
import type { ZkClient } from 'rxzk';

/**
 * A call of a public function of the library. If this call returns a stream, `run` subscribes to
 * the stream. `Program.target` stands for a subscriber. `leave` ends the subscription of this
 * subscriber.
 */
export type Call = (client: ZkClient, leave: () => void) => Observable<unknown> | undefined;
