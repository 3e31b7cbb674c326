import type { Observable } from 'rxjs';
import type { Armed } from '../../../src/session/Armed.js';
import type { WatchEvent } from '../../../src/model/WatchEvent.js';
import type { ZkClient } from '../../../src/client/ZkClient.js';
import type { FakeClient, FakeClientConfig } from '../fakeClient.js';

/** A stream that is made of an armed read, for the suites that all such streams share. */
export interface WatchUnderTest<T> {
  readonly watch: (client: ZkClient, path: string) => Observable<T | null>;
  /** The armed read that it sends. */
  readonly request: string;
  /** A client that answers that read with these, one after the other. */
  readonly open: (
    reads: readonly Observable<Armed<T>>[],
    rest?: Pick<FakeClientConfig, 'session$' | 'armExists'>,
  ) => FakeClient;
  /** A state, a later one, one of a znode that was created again, and none. */
  readonly values: Readonly<Record<'a' | 'b' | 'c', T> & Record<'n', null>>;
  /** The events that fire its watch: a change (`f`), a creation, a deletion. */
  readonly events: Readonly<Record<'f' | 'c' | 'd', WatchEvent>>;
}
