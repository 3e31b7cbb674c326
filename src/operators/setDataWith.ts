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
  /** How often to start again when others write at the same time. @defaultValue 10 */
  readonly retries?: number;
}

/** Settings of `setDataWith` of values. */
export interface SetDataWithCodecConfig<T> extends SetDataWithConfig {
  /** Decodes the argument of `update`, and encodes its result. */
  readonly codec: Required<Codec<T>>;
}

/**
 * Changes a znode's data by a function. It reads the data, calls `update`, and writes the result if
 * nobody has written meanwhile. Otherwise it starts again, after a jittered pause. Emits the new
 * data, and completes.
 *
 * Cold: each subscription makes one change. If the znode is missing, `update` gets `null`, and its
 * result creates the znode, with its parents. If the result is `undefined`, nothing is written, and
 * the stream emits the current data, or `null` for a missing znode. `update` may be called several
 * times for one change, so it must have no side effects.
 *
 * A write whose reply was lost is never repeated blindly. The stream checks version and content: if
 * the write was applied, it counts; if not, the change starts again. If others have changed more
 * since, or the check fails, it errors with CONNECTION_LOSS and the outcome `'unknown'`. If
 * somebody else wrote the same bytes at the same version, the write counts as applied: put an id
 * into the data if that matters. ZooKeeper starts versions again when a znode is created again. So
 * a deletion and a creation may lead to the same version, and then the change does not notice them.
 *
 * With a `codec`, `update` takes and returns values, and the stream emits the new value. If the
 * data does not decode, the stream errors with UNDECODABLE and does not change the data.
 *
 * Errors with RETRIES_EXHAUSTED after `retries`, with NOT_CONNECTED after the operation timeout,
 * and with NO_AUTH and similar codes. Also passes on errors that `update` or `codec.encode` throws.
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
 * @param client - the session to read and write through
 * @param path - the absolute path of the znode
 * @param update - returns the new data; gets the current znode or value
 * @param config - how often to try
 * @returns the data, once; bad arguments throw at the call
 */
export function setDataWith<T>(
  client: ZkClient,
  path: string,
  update: (value: T | null) => T | undefined,
  config: SetDataWithCodecConfig<T>,
): Observable<T | null>;
/** Takes and returns bytes. */
export function setDataWith(
  client: ZkClient,
  path: string,
  update: (node: NodeData | null) => Data,
  config?: SetDataWithConfig,
): Observable<Buffer | null>;
/** With a codec, `update` works on values: the overloads ensure that. */
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

/** The bytes that a change writes, or `null` for nothing, and the value that it then emits. */
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

/** Errors from changes by others, and from connections before a request was applied. */
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
 * In ms, at random up to a bound that doubles: writers that collided should retry at different
 * times.
 */
function pause(failures: number): number {
  return Math.random() * Math.min(10 * 2 ** failures, 1_000);
}
