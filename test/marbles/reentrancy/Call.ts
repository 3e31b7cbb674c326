import type { Observable } from 'rxjs';
import type { ZkClient } from 'rxzk';

/** A public call. It returns a stream for the subscriber, if there is one. `leave` ends another subscription. */
export type Call = (client: ZkClient, leave: () => void) => Observable<unknown> | undefined;
