import { map, type Observable } from 'rxjs';
import { decode, json, shareLatest, watchData, type ZkClient } from 'rxzk';
import { paths } from '../paths.js';
import { Config } from './Config.js';

const defaults: Config = { every: 1_000 };

/**
 * The configuration, now and after each change. While the znode makes no sense, the last good one stays. Without a good
 * one, as after a restart, and while there is no znode, it is the defaults.
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
