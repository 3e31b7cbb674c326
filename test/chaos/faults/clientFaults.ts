import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { steal } from '../../integration/support/steal.js';
import type { FaultKind } from '../plan/Fault.js';
import { pickOf } from './pickOf.js';
import type { Strike } from './Stage.js';

/** Between two deletions, in ms. */
const unseatedEvery = 300;

/** Faults of one client's process, or of its session. */
export const clientFaults: Readonly<Record<Extract<FaultKind, `client.${string}`>, Strike>> = {
  'client.stop': async ({ clients }, { lasts, pick }) => {
    await stopped(pickOf(clients, pick).pid, lasts);
  },
  'client.block': async ({ clients }, { lasts, pick }) => {
    await pickOf(clients, pick).call('block', lasts);
  },
  'client.heap': async ({ clients }, { lasts, pick }) => {
    await pickOf(clients, pick).call('heap', lasts);
  },
  /** The sessions are taken over and closed: the clients find out when they resume. */
  'client.steal': async ({ clients, rig: { ensemble } }, { pick }) => {
    const sessions = await pickOf(clients, pick).call('sessions');
    const { port } = await ensemble.leader();
    // A server that goes down at this moment saves the session.
    await Promise.all(sessions.map((session) => steal(port, session).catch(() => {})));
  },
  /** The znode of whoever leads is deleted, again and again. */
  'client.unseat': async ({ writer }, { lasts }) => {
    const end = performance.now() + lasts;
    do {
      await writer.call('unseat');
      await sleep(unseatedEvery);
    } while (performance.now() < end);
  },
};

/** A separate process stops the other one and lets it continue, even when this one is gone. */
async function stopped(pid: number, ms: number): Promise<void> {
  const script = 'kill -STOP "$1"; sleep "$2"; kill -CONT "$1"';
  const stopper = spawn('sh', ['-c', script, 'sh', String(pid), String(ms / 1_000)], {
    detached: true,
    stdio: 'ignore',
  });
  await once(stopper, 'exit');
}
