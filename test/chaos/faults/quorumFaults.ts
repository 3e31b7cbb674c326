import type { FaultKind } from '../plan/Fault.js';
import { pickOf } from './pickOf.js';
import { type Hurt, proxyFaults } from './proxyFaults.js';
import type { Strike } from './Stage.js';

/**
 * Faults of the connections between the members of the ensemble. The fault `quorum.split` affects
 * the connections between two of the three members. All faults except `quorum.split` affect the
 * connections between one member and the two others.
 */
export const quorumFaults: Readonly<Record<Extract<FaultKind, `quorum.${string}`>, Strike>> = {
  'quorum.cut': around(proxyFaults.cut),
  'quorum.isolate': around(proxyFaults.refuse),
  'quorum.split': between(proxyFaults.refuse),
  'quorum.delay': around(proxyFaults.delay),
  'quorum.throttle': around(proxyFaults.throttle),
  'quorum.halfOpen': around(proxyFaults.halfOpen),
};

function around(hurt: Hurt): Strike {
  return ({ rig }, { lasts, pick }) => hurt(rig.links(pickOf([0, 1, 2], pick)), lasts);
}

function between(hurt: Hurt): Strike {
  return ({ rig }, { lasts, pick }) => {
    const [one, other] = pickOf(
      [
        [0, 1],
        [0, 2],
        [1, 2],
      ] as const,
      pick,
    );
    const others = rig.links(other);
    return hurt(
      rig.links(one).filter((link) => others.includes(link)),
      lasts,
    );
  };
}
