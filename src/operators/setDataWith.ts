import { map, type Observable, of, retry, switchMap, throwError, timer } from 'rxjs';
import { checkClient } from '../client/checkClient.js';
import { checkData } from '../model/checks/checkData.js';
import { checkKeys } from '../model/checks/checkKeys.js';
import { checkPath } from '../model/checks/checkPath.js';
import { checkWhole } from '../model/checks/checkWhole.js';
import type { Data } from '../model/Data.js';
import type { NodeData } from '../model/NodeData.js';
import type { ZkClient } from '../client/ZkClient.js';
import { DecodeError } from '../errors/DecodeError.js';
import { isZkError } from '../errors/isZkError.js';
import type { ZkErrorCode } from '../errors/ZkErrorCode.js';
import { RetriesExhaustedError } from '../errors/RetriesExhaustedError.js';
import { checkNoPromise } from '../model/checks/checkNoPromise.js';
import { checkSync } from '../model/checks/checkSync.js';
import { checkCodec } from './checkCodec.js';
import type { Codec } from './Codec.js';
import { decodeNode } from './codecs/decodeNode.js';
import { getDataOrNull } from './getDataOrNull.js';
import { writeOver } from './writeOver.js';

/** Settings of `setDataWith`. */
export interface SetDataWithConfig {
  /**
   * How many times the stream may start again, for example after another client has changed the
   * znode. @defaultValue 10
   */
  readonly retries?: number;
}

/** Settings of `setDataWith` with a codec. */
export interface SetDataWithCodecConfig<T> extends SetDataWithConfig {
  /**
   * `codec.decode` turns the data of the znode into the value that `update` gets. `codec.encode`
   * turns the value that `update` returns into the new data of the znode.
   */
  readonly codec: Required<Codec<T>>;
}

/**
 * Changes the data of a znode with a function. The stream reads the data, calls `update`, and
 * writes the result if nobody has changed the data meanwhile. If somebody has changed the data, the
 * stream starts again after a random pause. Emits the new data, and completes.
 *
 * Cold: each subscription makes one change. If the znode is missing, `update` gets `null`. The
 * stream then creates the missing parents, and creates the znode with the result of `update` as its
 * data. If `update` returns `undefined`, the stream writes nothing, and emits the current data, or
 * `null` for a missing znode. The stream may call `update` several times for one change, so
 * `update` must have no side effects.
 *
 * If the reply to a write is lost, the stream reads the znode and checks its version and its data:
 * - If the write was applied, the change is done.
 * - If the write was not applied, the change starts again.
 * - If the znode has changed more than once, or the old znode was deleted, the stream errors with
 *   CONNECTION_LOSS and the outcome `'unknown'`. The same happens if the read fails.
 *
 * In two cases, the stream does not notice that another client has changed the znode:
 * - The reply to the write is lost, the write was not applied, and another client has written the
 *   same bytes instead. The znode then has the version and the data that the stream expects. So the
 *   stream emits as if its own write was applied. If your program must know whose write it was, put
 *   an id of the writer into the data.
 * - Between the read and the write, somebody deletes the znode and creates it again. The version of
 *   a new znode starts at 0, so the new znode may have the same version as the old znode.
 *
 * With a `codec`, `update` takes and returns values, and the stream emits the new value. If the
 * codec rejects the data, the stream errors with UNDECODABLE and does not change the data.
 *
 * The stream makes a first attempt, and at most as many further attempts as `retries` allows. If
 * all attempts have failed, the stream errors with RETRIES_EXHAUSTED. Errors with NOT_CONNECTED if
 * there is no connection within the operation timeout. Errors with NO_AUTH and similar codes. If
 * `update` or `codec.encode` throws, the stream fails with this error.
 *
 * @example
 * ```ts
 * import { z } from 'zod';
 *
 * setDataWith(client, '/visits', (visits: number | null) => (visits ?? 0) + 1, {
 *   codec: json(z.number()),
 * }).subscribe((visits) => console.log(`visit ${visits}`));
 * ```
 *
 * @param client - the client that reads and writes
 * @param path - the absolute path of the znode
 * @param update - gets the current znode or value, and returns the new data or value
 * @param config - how many times to start again, and the codec
 * @returns a stream that emits the new data once. The call throws if an argument is wrong
 */
export function setDataWith<T>(
  client: ZkClient,
  path: string,
  update: (value: T | null) => T | undefined,
  config: SetDataWithCodecConfig<T>,
): Observable<T | null>;
/** Without a codec, `update` gets the znode, and returns bytes or text. */
export function setDataWith(
  client: ZkClient,
  path: string,
  update: (node: NodeData | null) => Data,
  config?: SetDataWithConfig,
): Observable<Buffer | null>;
/** The two overloads ensure that the types of `update` and `codec` match. */
export function setDataWith(
  client: ZkClient,
  path: string,
  update: (current: never) => unknown,
  config: SetDataWithConfig & { readonly codec?: Required<Codec<unknown>> } = {},
): Observable<unknown> {
  checkClient(client);
  checkPath(path);
  checkSync('update', update);
  const { retries = 10, codec } = checkKeys('config', config, ['retries', 'codec']);
  checkWhole('retries', retries, 0);
  if (codec !== undefined) checkCodec(codec, ['decode', 'encode']);
  const change = codec === undefined ? ofBytes(update) : ofValues(update, codec);

  return getDataOrNull(client, path).pipe(
    switchMap((node) => {
      const { bytes, result } = change(node);
      if (bytes === null) return of(result);
      return writeOver(client, path, node, bytes).pipe(map(() => result));
    }),
    retry({
      delay: (error: unknown, failures) => {
        if (!isZkError(error) || error.outcome !== 'none' || !passing.has(error.code)) {
          return throwError(() => error);
        }
        const context = { operation: 'setDataWith', path, cause: error };
        return failures > retries
          ? throwError(() => new RetriesExhaustedError(retries, context))
          : timer(pause(failures));
      },
    }),
  );
}

/**
 * Calculates one change: the bytes to write, and the value to emit after the write. `bytes` is
 * `null` if there is nothing to write.
 */
type Change = (node: NodeData | null) => {
  readonly bytes: Buffer | null;
  readonly result: unknown;
};

function ofBytes(update: (node: never) => unknown): Change {
  return (node) => {
    const data = checkNoPromise('update', update(node as never)) as Data;
    if (data === undefined) return { bytes: null, result: node?.data ?? null };
    const bytes = checkData(data);
    return { bytes, result: bytes };
  };
}

function ofValues(update: (value: never) => unknown, codec: Required<Codec<unknown>>): Change {
  return (node) => {
    const current = node === null ? { value: null } : decodeNode('setDataWith', codec, node);
    if (current instanceof DecodeError) throw current;
    const result = checkNoPromise('update', update(current.value as never));
    if (result === undefined) return { bytes: null, result: current.value };
    return { bytes: checkData(checkNoPromise('codec.encode', codec.encode(result))), result };
  };
}

/**
 * The errors after which the change starts again, if the write was not applied. For example, the
 * connection was lost, or another client has changed the znode.
 */
const passing: ReadonlySet<ZkErrorCode> = new Set([
  'BAD_VERSION',
  'NODE_EXISTS',
  'NO_NODE',
  'CONNECTION_LOSS',
  'SESSION_EXPIRED',
  'SESSION_MOVED',
  'THROTTLED',
]);

/**
 * The pause before the next attempt, in ms. The pause is random, so writers that collided try again
 * at different times.
 */
function pause(failures: number): number {
  return Math.random() * Math.min(10 * 2 ** failures, 1_000);
}
