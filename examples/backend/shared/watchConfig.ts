import { map, type Observable } from 'rxjs';
import { decode, json, shareLatest, watchData, type ZkClient } from 'rxzk';
import { paths } from '../paths.js';
import { Config } from './Config.js';

const defaults: Config = { every: 1_000 };

/**
 * Emits the configuration, now and after each change. If the znode contains a bad configuration,
 * the last good configuration stays. If there is no znode, or if there is no good configuration
 * yet, emits the defaults.
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
