import type { Observable } from 'rxjs';
import type { Armed } from '../../../src/session/Armed.js';
import type { WatchEvent } from '../../../src/model/WatchEvent.js';
import type { ZkClient } from '../../../src/client/ZkClient.js';
import type { FakeClient, FakeClientConfig } from '../fakeClient.js';

/**
 * A stream under test, such as `watchData`. It repeats an armed read, which is a read that also
 * sets a watch. `describeWatchedRead` and `describeMissing` each define tests that are the same for
 * several such streams.
 */
export interface WatchUnderTest<T> {
  readonly watch: (client: ZkClient, path: string) => Observable<T | null>;
  /** The name of the armed read that the stream sends. */
  readonly request: string;
  /**
   * Creates a client. The client's first armed read returns the first stream of `reads`, the second
   * armed read returns the second stream, and so on.
   */
  readonly open: (
    reads: readonly Observable<Armed<T>>[],
    rest?: Pick<FakeClientConfig, 'session$' | 'armExists'>,
  ) => FakeClient;
  /**
   * The values of the stream:
   *
   * - the first state (`a`)
   * - a later state (`b`)
   * - a state after the znode was deleted and created again (`c`)
   * - `null` for a missing znode (`n`)
   */
  readonly values: Readonly<Record<'a' | 'b' | 'c', T> & Record<'n', null>>;
  /** The events that fire the watch: a change (`f`), a creation (`c`) and a deletion (`d`). */
  readonly events: Readonly<Record<'f' | 'c' | 'd', WatchEvent>>;
}
