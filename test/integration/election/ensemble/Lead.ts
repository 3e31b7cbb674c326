import type { Observable } from 'rxjs';
import type { ZkClient } from '../../../../src/index.js';

/** Leadership as its holder sees it. */
export interface Lead {
  readonly token: number;
  /** Throws when the holder no longer leads. */
  readonly assertLeading: () => void;
}

/** A way to take part in an election. */
export type Rule = (client: ZkClient, path: string, id: string) => Observable<Lead>;
