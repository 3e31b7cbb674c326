import { setTimeout as sleep } from 'node:timers/promises';
import { forget } from '../../../tools/zookeeper/forget.js';
import type { ZooKeeperEnsemble } from '../../../tools/zookeeper/ZooKeeperEnsemble.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import { until } from '../../../tools/zookeeper/until.js';
import type { FaultKind } from '../plan/Fault.js';
import { during } from './during.js';
import { pickOf } from './pickOf.js';
import type { Strike } from './Stage.js';

type Choose = (ensemble: ZooKeeperEnsemble, pick: number) => Promise<ZooKeeperServer>;

const leader: Choose = (ensemble) => ensemble.leader();
const follower: Choose = async (ensemble, pick) => pickOf(await ensemble.followers(), pick);

/** Faults that affect the processes of the servers, or their data. */
export const serverFaults: Readonly<Record<Extract<FaultKind, `server.${string}`>, Strike>> = {
  'server.killLeader': killed(leader),
  'server.killFollower': killed(follower),
  /**
   * Kills two of the three members. The remaining member has no majority, so it cannot serve
   * clients.
   */
  'server.killTwo': async ({ rig: { ensemble, revive } }, { lasts, pick }) => {
    const spared = pickOf(ensemble.members, pick);
    const two = ensemble.members.filter((member) => member !== spared);
    await during(
      lasts,
      () => Promise.all(two.map((server) => server.kill())),
      () => revive(two),
    );
  },
  'server.freezeLeader': frozen(leader),
  'server.freezeFollower': frozen(follower),
  /** Deletes the data of one member. The member gets the data again from the other members. */
  'server.emptyRestart': async ({ rig: { ensemble, revive } }, { lasts, pick }) => {
    const server = pickOf(ensemble.members, pick);
    await server.kill();
    // Perhaps only the killed member and one other member have the newest writes. The third member
    // must get these writes before the fault deletes the data of the killed member. Otherwise the
    // writes could be lost.
    await majorityServes(ensemble);
    await sleep(lasts);
    forget(server);
    await revive([server]);
  },
  /**
   * Deletes the data of all members. So all sessions and all znodes are deleted, and the zxids
   * start again.
   */
  'server.wipe': async ({ rig: { ensemble, revive } }) => {
    await Promise.all(ensemble.members.map((server) => server.kill()));
    ensemble.members.forEach(forget);
    await revive(ensemble.members);
  },
};

function killed(choose: Choose): Strike {
  return async ({ rig: { ensemble, revive } }, { lasts, pick }) => {
    const server = await choose(ensemble, pick);
    await during(
      lasts,
      () => server.kill(),
      () => revive([server]),
    );
  };
}

function frozen(choose: Choose): Strike {
  return async ({ rig: { ensemble } }, { lasts, pick }) => {
    const server = await choose(ensemble, pick);
    await during(
      lasts,
      () => server.pause(),
      () => server.resume(),
    );
  };
}

async function majorityServes(ensemble: ZooKeeperEnsemble): Promise<void> {
  await until(
    async () => (await ensemble.followers())[0],
    () => new Error('Two of three members do not serve'),
  );
  await ensemble.leader();
}
