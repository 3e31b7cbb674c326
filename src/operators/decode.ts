import { concatMap, EMPTY, type Observable, of } from 'rxjs';
import { checkCalled } from '../model/checks/checkCalled.js';
import { checkFunction } from '../model/checks/checkFunction.js';
import { checkKeys } from '../model/checks/checkKeys.js';
import { checkNoPromise } from '../model/checks/checkNoPromise.js';
import type { NodeData } from '../model/NodeData.js';
import { DecodeError } from '../errors/DecodeError.js';
import { isZkError } from '../errors/isZkError.js';
import { checkCodec } from './checkCodec.js';
import type { Codec } from './Codec.js';

/** Settings of {@link decode}. */
export interface DecodeConfig {
  /**
   * Told of data that do not decode, which are then passed over, so that the last good value stays.
   *
   * @defaultValue none: the stream errors with a {@link DecodeError}
   */
  readonly onError?: (error: DecodeError) => void;
}

/**
 * Turns the data of each emission into a value; the `null` of a missing znode stays `null`.
 *
 * Completes and errors with the source. Data that the codec does not take are an UNDECODABLE error
 * with path, zxid and cause; with `onError` they are reported and passed over. The `cause` is what the
 * codec threw: that of `utf8` and `json` shows no data, and a codec of your own is to keep to that.
 *
 * @example
 * ```ts
 * watchData(client, '/config')
 *   .pipe(decode(json, { onError: ({ path, zxid }) => console.warn('bad data', path, zxid) }))
 *   .subscribe((config) => console.log(config));
 * ```
 *
 * @param codec - `utf8`, `json`, `json(schema)`, or any object that decodes
 * @param config - what to do with data that do not decode
 * @returns the operator
 */
export function decode<T>(
  codec: Codec<T>,
  config: DecodeConfig = {},
): <N extends NodeData | null>(source: Observable<N>) => Observable<T | (N & null)> {
  checkCalled('decode', codec);
  checkCodec(codec);
  const { onError } = checkKeys('config', config, ['onError']);
  if (onError !== undefined) checkFunction('onError', onError);

  function decoded(node: NodeData): Observable<T> {
    let value: T;
    try {
      value = codec.decode(node.data);
    } catch (cause) {
      // The program is at fault, not the data: passed over, it would be a stream without values.
      if (isZkError(cause, 'ASYNC_SCHEMA')) throw cause;
      const { path, stat } = node;
      const error = new DecodeError(stat.mzxid, { operation: 'decode', path, cause });
      if (onError === undefined) throw error;
      onError(error);
      return EMPTY;
    }
    return of(checkNoPromise('codec.decode', value));
  }

  // A cast, because the compiler narrows `N` to plain `null` here.
  return <N extends NodeData | null>(source: Observable<N>) =>
    source.pipe(
      concatMap((node): Observable<T | (N & null)> =>
        node === null ? (of(node) as Observable<N & null>) : decoded(node),
      ),
    );
}
