import { isZkError } from 'rxzk';
import type { ZooKeeperInMemory } from 'rxzk/testing';
import type { Contender } from './createContender.js';
import type { Event } from './History.js';
import { parent, sessionTimeout } from './parameters.js';

/**
 * Applies one event of a history to one contender. Some events also affect other contenders.
 */
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
      // Each isolation starts the session timeout again from zero. So if an isolated contender were
      // isolated a second time, its session would last too long.
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
      // A contender reads no packets while its event loop is blocked. Perhaps its znode or its
      // session is already gone, and the contender does not know this yet. In this case, the
      // contender learns this only when its event loop runs again.
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

/** Removes a znode. Returns whether the znode existed. */
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
 * Calculates a time, and stores this time in `unawareUntil`. After the stored time, the contender
 * certainly knows that its znode or its session is gone. Usually, the contender learns this from a
 * report of the server.
 *
 * If the server of the contender is isolated, the server reports nothing. In this case, the
 * contender can still lead until its lease ends. The last renewal of this lease came before the
 * isolation, and a lease lasts for half the session timeout. So when half the session timeout has
 * passed since the isolation, the lease has ended.
 */
function hideFrom(contender: Contender): void {
  const { client, latency, arrivedBy, stalledUntil, isolatedAt, unawareUntil } = contender;
  const toldAt =
    isolatedAt === null
      ? Math.max(client.now() + latency, arrivedBy, stalledUntil)
      : isolatedAt + sessionTimeout / 2;
  contender.unawareUntil = Math.max(unawareUntil, toldAt);
}
