import type { Observable } from 'rxjs';
import type { ZkClient } from '../../../../src/index.js';

/** One term of a leader, as the leading process sees it. */
export interface Lead {
  readonly token: number;
  /** Throws if the process no longer leads. */
  readonly assertLeading: () => void;
}

/** A way to take part in an election. There are two ways: `byCampaign` and `byListing`. */
export type Rule = (client: ZkClient, path: string, id: string) => Observable<Lead>;
