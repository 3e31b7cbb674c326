import { map, type Observable } from 'rxjs';
import { decode, json, shareLatest, watchData, type ZkClient } from 'rxzk';
import { paths } from '../paths.js';
import { Config } from './Config.js';

const defaults: Config = { every: 1_000 };

/**
 * The configuration, now and after each change: the defaults while there is none, and the last good one
 * while there is one that makes no sense.
 */
export function watchConfig(client: ZkClient): Observable<Config> {
  return watchData(client, paths.config).pipe(
    decode(json(Config), { onError: ({ message }) => console.warn(message) }),
    map((config) => config ?? defaults),
    shareLatest(),
  );
}
