import { map, type Observable } from 'rxjs';
import { decode, json, shareLatest, watchData, type ZkClient } from 'rxzk';
import { paths } from '../paths.js';
import { Config } from './Config.js';

const defaults: Config = { every: 1_000 };

/**
 * Emits the configuration, now and after each change. If there is no znode, emits the defaults.
 *
 * Prints a warning if the znode contains a bad configuration. If the stream has already emitted a
 * good configuration of this znode, the stream emits nothing for the bad configuration. So the
 * subscribers keep the good configuration. If the stream has not emitted a good configuration of
 * this znode, the stream emits the defaults.
 */
export function watchConfig(client: ZkClient): Observable<Config> {
  return watchData(client, paths.config).pipe(
    decode(json(Config), {
      onError: ({ message }) => console.warn(message),
      fallback: defaults,
    }),
    map((config) => config ?? defaults),
    shareLatest(),
  );
}
