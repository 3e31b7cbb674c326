import type { Observable } from 'rxjs';
import type { ZkClient } from 'rxzk';

/** A public call; gives what is to be subscribed to, if anything is. `leave` ends another subscription. */
export type Call = (client: ZkClient, leave: () => void) => Observable<unknown> | undefined;
