import type { Observable } from 'rxjs';
import { checkKeys } from '../../model/checks/checkKeys.js';
import { checkSignal } from '../../model/checks/checkSignal.js';
import type { ZkClient } from '../ZkClient.js';
import type { ZkRequests } from '../ZkRequests.js';
import type { AbortConfig } from './AbortConfig.js';
import { connected } from './connected.js';
import { firstOf } from './firstOf.js';
import { settle } from './settle.js';
import { untilAborted } from './untilAborted.js';
import type { ZkPromises } from './ZkPromises.js';

/**
 * Contains a list for each request. One argument of each request is an object that contains
 * settings. The first item of the list is the position of this argument among the arguments of the
 * request. The first argument has the position 0. The other items of the list are the names of the
 * settings. No list contains `signal`, because all requests have this setting.
 */
const requests: Readonly<
  Record<keyof ZkRequests, readonly [position: number, ...settings: string[]]>
> = {
  exists: [1],
  getData: [1],
  getChildren: [1],
  getAcl: [1],
  getEphemerals: [1],
  countDescendants: [1],
  whoAmI: [0],
  create: [2, 'mode', 'acl', 'ttl', 'parents', 'stat'],
  setData: [2, 'version'],
  remove: [1, 'version'],
  transaction: [1, 'fence'],
  setAcl: [2, 'version'],
  addAuth: [2],
  sync: [1],
  ensurePath: [1, 'mode'],
};

/** Creates `ZkClient.promises` from the requests of a client. */
export function createPromises(client: Omit<ZkClient, 'promises'>): ZkPromises {
  const names = Object.keys(requests) as (keyof ZkRequests)[];
  const promised = Object.fromEntries(names.map((name) => [name, promise(client, name)]));
  const promises: ZkPromises = {
    ...(promised as unknown as Omit<ZkPromises, 'connected' | 'first'>),
    connected: (config = {}) => settle(promises.connected, () => connected(client, config)),
    first: (stream$, config = {}) => settle(promises.first, () => firstOf(client, stream$, config)),
  };
  return promises;
}

type Request = (...args: readonly unknown[]) => Observable<unknown>;

function promise(
  client: Pick<ZkClient, keyof ZkRequests>,
  name: keyof ZkRequests,
): (...args: readonly unknown[]) => Promise<unknown> {
  const [position, ...keys] = requests[name];
  const called = (...args: readonly unknown[]): Promise<unknown> =>
    settle(called, () => {
      const { signal, settings } = split(args[position], keys);
      const given = Array.from({ length: position }, (_, index) => args[index]);
      return (client[name] as Request)(...given, ...settings).pipe(untilAborted(signal));
    });
  return called;
}

/** Checks the settings of a call, and separates the signal from the settings of the request. */
function split(
  config: unknown = {},
  keys: readonly string[],
): { readonly signal: AbortSignal | undefined; readonly settings: readonly object[] } {
  const all: readonly string[] = [...keys, 'signal'];
  const given = checkKeys('config', config as AbortConfig, all as readonly 'signal'[]);
  const entries = Object.entries(given).filter(([key]) => key !== 'signal');
  return {
    signal: checkSignal(given.signal),
    settings: keys.length === 0 ? [] : [Object.fromEntries(entries)],
  };
}
