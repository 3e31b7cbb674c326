import type { TcpProxy } from '../../../tools/startProxy.js';
import type { FaultKind } from '../plan/Fault.js';
import { pickOf } from './pickOf.js';
import { type Hurt, proxyFaults } from './proxyFaults.js';
import type { Strike } from './Stage.js';

/**
 * Faults of the connections between the clients and the servers. Each kind of fault can affect the
 * connections of one server, or the connections of all servers. Both cases are equally likely.
 */
export const networkFaults: Readonly<Record<Extract<FaultKind, `network.${string}`>, Strike>> = {
  'network.cut': infront(proxyFaults.cut),
  'network.refuse': infront(proxyFaults.refuse),
  'network.delay': infront(proxyFaults.delay),
  'network.throttle': infront(proxyFaults.throttle),
  'network.halfOpen': infront(proxyFaults.halfOpen),
};

function infront(hurt: Hurt): Strike {
  return ({ rig: { fronts } }, { lasts, pick }) => {
    const one: readonly (readonly TcpProxy[])[] = fronts.map((front) => [front]);
    return hurt(pickOf([...one, ...fronts.map(() => fronts)], pick), lasts);
  };
}
