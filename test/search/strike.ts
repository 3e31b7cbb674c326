import { isZkError } from 'rxzk';
import type { ZooKeeperInMemory } from 'rxzk/testing';
import type { Contender } from './createContender.js';
import type { Event } from './History.js';
import { parent, sessionTimeout } from './parameters.js';

/** Makes an event of a history happen to one contender. Some events affect the others too. */
export function strike(
  zk: ZooKeeperInMemory,
  target: Contender,
  all: readonly Contender[],
  happening: Event,
): void {
  const { client } = target;
  const now = client.now();
  const isStalled = now < target.stalledUntil;

  switch (happening.event) {
    case 'suspend':
      zk.suspend(client);
      return;
    case 'resume':
      zk.resume(client);
      return;
    case 'expire':
      zk.expire(client);
      hideFrom(target);
      return;
    case 'expireFalsely':
      zk.expireFalsely(client);
      return;
    case 'isolate':
    case 'isolateLeader':
      // A second isolation would act as if the server had just received something from the session.
      if (target.isolatedAt !== null || !target.isConnected) return;
      zk.isolate(client, happening.event === 'isolate' ? 'follower' : 'leader');
      target.isolatedAt = now;
      return;
    case 'heal':
      zk.heal(client);
      return;
    case 'loseRequest':
      zk.dropReply(client, 'lost');
      return;
    case 'loseReply':
      zk.dropReply(client, 'applied');
      return;
    case 'delay':
      target.arrivedBy = now + target.latency;
      target.latency = happening.ms;
      zk.delay(client, happening.ms);
      return;
    case 'stall':
      if (isStalled) return;
      zk.stall(client, happening.ms);
      target.stalledUntil = now + happening.ms;
      // During the block, the contender does not look at packets, whether they have arrived already
      // or arrive meanwhile.
      if (now <= target.unawareUntil) {
        target.unawareUntil = Math.max(target.unawareUntil, target.stalledUntil);
      }
      return;
    case 'deleteOwn': {
      const { standing } = target.candidacy ?? {};
      if (standing && remove(zk, `${parent}/${standing.candidate}`)) hideFrom(target);
      return;
    }
    case 'deleteParent':
      if (remove(zk, parent)) all.forEach(hideFrom);
      return;
    case 'leave':
      if (!isStalled) target.leave();
      return;
    case 'join':
      if (!isStalled) target.join();
  }
}

/** Removes a znode. Returns whether it existed. */
function remove(zk: ZooKeeperInMemory, path: string): boolean {
  try {
    zk.remove(path);
    return true;
  } catch (error) {
    if (isZkError(error, 'NO_NODE')) return false;
    throw error;
  }
}

/**
 * Records how long the contender cannot know about a fault. Another client has deleted its znode or
 * ended its session, and the contender learns this only when the report arrives. An isolated server
 * sends no report. The contender then leads until the end of its lease, and the last renewal of
 * this lease was before the isolation.
 */
function hideFrom(contender: Contender): void {
  const { client, latency, arrivedBy, stalledUntil, isolatedAt, unawareUntil } = contender;
  const toldAt =
    isolatedAt === null
      ? Math.max(client.now() + latency, arrivedBy, stalledUntil)
      : isolatedAt + sessionTimeout / 2;
  contender.unawareUntil = Math.max(unawareUntil, toldAt);
}
