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
   * Receives the error for data that does not decode. The stream skips that data, so the last good
   * value stays.
   *
   * @defaultValue none: the stream errors with a {@link DecodeError}
   */
  readonly onError?: (error: DecodeError) => void;
  /**
   * What to emit if data do not decode and there is no good value: a value, or a function of the error. With it the
   * stream does not error either.
   *
   * @defaultValue none: nothing is emitted until there is a good value
   */
  readonly fallback?: F | ((error: DecodeError) => F);
}

/**
 * Turns the data of each emission into a value; the `null` of a missing znode stays `null`.
 *
 * Completes and errors with the source. If the codec rejects data, the stream errors with
 * UNDECODABLE, with path, zxid and cause. With `onError` it reports the error and skips the data.
 * With `fallback` it also skips the data if there is a good value; otherwise it emits the fallback.
 * Before the first good value and after a `null`, there is no good value. The `cause` is the
 * codec's error. With `utf8` and `json` it shows no data, and your own codec should not show data
 * either.
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
 * @param config - what to do with data that do not decode
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

  // A cast, because the compiler narrows `N` to plain `null` here.
  return <N extends NodeData | null>(source: Observable<N>) =>
    defer(() => {
      let last: 'good' | 'none' = 'none';
      return source.pipe(
        concatMap((node): Observable<T | F | (N & null)> => {
          if (node === null) {
            last = 'none';
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
    // A cast, because the value itself might be a function as far as the compiler knows.
    const value =
      typeof fallback === 'function' ? (fallback as (e: DecodeError) => F)(error) : fallback;
    return of(checkNoPromise('fallback', value));
  }
}

function checkFallback(fallback: unknown): void {
  if (typeof fallback === 'function') checkSync('fallback', fallback as () => unknown);
  else checkNoPromise('fallback', fallback);
}
