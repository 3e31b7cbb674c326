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
  /** How often to begin again when others write at the same time. @defaultValue 10 */
  readonly retries?: number;
}

/** Settings of `setDataWith` of values. */
export interface SetDataWithCodecConfig<T> extends SetDataWithConfig {
  /** Decodes what `update` gets, and encodes what it gives. */
  readonly codec: Required<Codec<T>>;
}

/**
 * Changes a znode's data by a function of what they are: reads them, asks `update`, and writes the
 * result if nobody has written meanwhile; otherwise begins again, after a jittered pause. Emits the data
 * that are there then, and completes.
 *
 * Cold: each subscription makes one change. Of a missing znode `update` gets `null`, and its result
 * creates the znode, with its parents. `undefined` leaves things as they are, and emits the data there
 * are, or `null` for none. `update` may be called several times for one change: it must not do
 * anything else.
 *
 * A write whose reply was lost is never repeated blindly. It is looked for by version and content: made,
 * it counts; not made, the change begins again. It is the CONNECTION_LOSS with the outcome `'unknown'`
 * when others have changed more since, or the look fails. The same bytes written by someone else at
 * the same version count as made: put an id into data where that matters. ZooKeeper starts versions
 * again when a znode is created again, so that a change across a deletion and a creation with the
 * same version is not noticed.
 *
 * With a `codec`, `update` takes and gives values, and the stream emits the value that the znode then has. Data that do not
 * decode are UNDECODABLE, and stay as they are.
 *
 * Errors with RETRIES_EXHAUSTED after `retries`, with NOT_CONNECTED after the operation timeout, with
 * NO_AUTH and the like, and with what `update` or `codec.encode` throws.
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
 * @param update - gives the new data; is told what is there
 * @param config - how often to try
 * @returns the data, once; bad arguments throw at the call
 */
export function setDataWith<T>(
  client: ZkClient,
  path: string,
  update: (value: T | null) => T | undefined,
  config: SetDataWithCodecConfig<T>,
): Observable<T | null>;
/** Takes and gives bytes. */
export function setDataWith(
  client: ZkClient,
  path: string,
  update: (node: NodeData | null) => Data,
  config?: SetDataWithConfig,
): Observable<Buffer | null>;
/** With a codec `update` is one of values: the overloads see to that. */
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

/** What a change writes, or `null` for nothing, and what it gives then. */
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

/** What others have done meanwhile, and what a connection does to a request that is not applied. */
const passing: ReadonlySet<ZkErrorCode> = new Set([
  'BAD_VERSION',
  'NODE_EXISTS',
  'NO_NODE',
  'CONNECTION_LOSS',
  'SESSION_EXPIRED',
  'SESSION_MOVED',
  'THROTTLED',
]);

/** In ms, anywhere up to a bound that doubles: writers that collided are to come at different times. */
function pause(failures: number): number {
  return Math.random() * Math.min(10 * 2 ** failures, 1_000);
}
