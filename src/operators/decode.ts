import { concatMap, defer, EMPTY, type Observable, of } from 'rxjs';
import { checkCalled } from '../model/checks/checkCalled.js';
import { checkFunction } from '../model/checks/checkFunction.js';
import { checkKeys } from '../model/checks/checkKeys.js';
import { checkNoPromise } from '../model/checks/checkNoPromise.js';
import { checkSync } from '../model/checks/checkSync.js';
import type { NodeData } from '../model/NodeData.js';
import { DecodeError } from '../errors/DecodeError.js';
import { checkCodec } from './checkCodec.js';
import type { Codec } from './Codec.js';
import { decodeNode } from './codecs/decodeNode.js';

/** Settings of {@link decode}. */
export interface DecodeConfig<F = never> {
  /**
   * Called with the error if the codec rejects data. If `onError` is set, rejected data do not end
   * the stream. Without `fallback`, the stream emits nothing for these data, so a subscriber keeps
   * the last good value.
   *
   * @defaultValue not set: if `fallback` is not set either, the stream errors with a
   *   {@link DecodeError}
   */
  readonly onError?: (error: DecodeError) => void;
  /**
   * The value to emit if the codec rejects data and the stream has no good value from earlier data,
   * see {@link decode}. `fallback` may also be a function that gets the error and returns this
   * value. If `fallback` is set, rejected data do not end the stream.
   *
   * @defaultValue not set. If only `onError` is set, the stream emits nothing for rejected data. If
   *   neither setting is set, rejected data end the stream with a {@link DecodeError}.
   */
  readonly fallback?: F | ((error: DecodeError) => F);
}

/**
 * Decodes the data of each znode that the source emits, and emits the values. If the source emits
 * `null` for a missing znode, the resulting stream emits `null` too.
 *
 * Completes or fails when the source does. If the codec rejects data, the settings decide what
 * happens:
 * - Without settings, the stream errors with UNDECODABLE. The error has the path, the zxid and the
 *   `cause`. The `cause` is the error of the codec.
 * - With `onError`, the stream calls `onError` with the UNDECODABLE error, and continues. If
 *   `fallback` is not set, the stream emits nothing for the rejected data.
 * - With `fallback`, the stream emits the fallback in place of the rejected data. But if there is
 *   an earlier good value, the stream emits nothing for the rejected data.
 *
 * A good value comes from data that the codec accepted. At the start of the stream, and after each
 * `null` from the source, there is no good value. The errors of the codecs `utf8` and `json` do not
 * contain any of the data. The errors of your own codec should not contain data either.
 *
 * @example
 * ```ts
 * const onError = ({ path, zxid }: DecodeError) => console.warn('bad data', path, zxid);
 * watchData(client, '/config')
 *   .pipe(decode(json, { onError, fallback: { level: 'info' } }))
 *   .subscribe((config) => console.log(config));
 * ```
 *
 * @param codec - `utf8`, `json`, `json(schema)`, or any object that decodes
 * @param config - what to do if the codec rejects data
 * @returns the operator
 */
export function decode<T, F = never>(
  codec: Codec<T>,
  config: DecodeConfig<F> = {},
): <N extends NodeData | null>(source: Observable<N>) => Observable<T | F | (N & null)> {
  checkCalled('decode', codec);
  checkCodec(codec);
  const { onError, fallback } = checkKeys('config', config, ['onError', 'fallback']);
  if (onError !== undefined) checkFunction('onError', onError);
  checkFallback(fallback);

  return <N extends NodeData | null>(source: Observable<N>) =>
    defer(() => {
      let last: 'good' | 'none' = 'none';
      return source.pipe(
        concatMap((node): Observable<T | F | (N & null)> => {
          if (node === null) {
            last = 'none';
            // The check above narrows the type of `node` to `null`. But the result must have the
            // type `Observable<N & null>`, so this cast is needed.
            return of(node) as Observable<N & null>;
          }
          const decoded = decodeNode('decode', codec, node);
          if (decoded instanceof DecodeError) return replaced(decoded, last);
          last = 'good';
          return of(decoded.value);
        }),
      );
    });

  function replaced(error: DecodeError, last: 'good' | 'none'): Observable<F> {
    if (onError === undefined && fallback === undefined) throw error;
    onError?.(error);
    if (fallback === undefined || last === 'good') return EMPTY;
    // The compiler assumes that `F` may itself be a function type. So this cast is needed.
    const value =
      typeof fallback === 'function' ? (fallback as (e: DecodeError) => F)(error) : fallback;
    return of(checkNoPromise('fallback', value));
  }
}

function checkFallback(fallback: unknown): void {
  if (typeof fallback === 'function') checkSync('fallback', fallback as () => unknown);
  else checkNoPromise('fallback', fallback);
}
