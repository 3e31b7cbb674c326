import type { Observable } from 'rxjs';
import type { Armed } from '../../../src/session/Armed.js';
import type { WatchEvent } from '../../../src/model/WatchEvent.js';
import type { ZkClient } from '../../../src/client/ZkClient.js';
import type { FakeClient, FakeClientConfig } from '../fakeClient.js';

/**
 * A stream that repeats one armed read. An armed read is a read that also sets a watch. The tests
 * of all such streams share two suites. This object has everything that differs from stream to
 * stream.
 */
export interface WatchUnderTest<T> {
  readonly watch: (client: ZkClient, path: string) => Observable<T | null>;
  /** The name of the armed read that the stream sends. */
  readonly request: string;
  /** Makes a client that answers the armed reads with these replies, one after the other. */
  readonly open: (
    reads: readonly Observable<Armed<T>>[],
    rest?: Pick<FakeClientConfig, 'session$' | 'armExists'>,
  ) => FakeClient;
  /**
   * The values of the stream: a first state (`a`), and a later state (`b`). The value `c` is a
   * state after the znode was created again, and `n` is `null` for a missing znode.
   */
  readonly values: Readonly<Record<'a' | 'b' | 'c', T> & Record<'n', null>>;
  /** The events that fire the watch: a change (`f`), a creation (`c`) and a deletion (`d`). */
  readonly events: Readonly<Record<'f' | 'c' | 'd', WatchEvent>>;
}
