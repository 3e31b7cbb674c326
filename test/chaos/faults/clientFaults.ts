import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { steal } from '../../integration/support/steal.js';
import type { FaultKind } from '../plan/Fault.js';
import { pickOf } from './pickOf.js';
import type { Strike } from './Stage.js';

/** The time in ms between two deletions by the fault `client.unseat`. */
const unseatedEvery = 300;

/** Faults that affect one client process, its sessions, or the znode of the leading candidate. */
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
  /**
   * Takes over the sessions of one client process and closes these sessions. Each client of the
   * process notices the end of its session when it tries to resume the session.
   */
  'client.steal': async ({ clients, rig: { ensemble } }, { pick }) => {
    const sessions = await pickOf(clients, pick).call('sessions');
    const { port } = await ensemble.leader();
    // If the leader of the ensemble stops now, `steal` fails. Then the sessions survive the fault
    // `client.steal`.
    await Promise.all(sessions.map((session) => steal(port, session).catch(() => {})));
  },
  /** Again and again, deletes the znode of the candidate that leads at that moment. */
  'client.unseat': async ({ writer }, { lasts }) => {
    const end = performance.now() + lasts;
    do {
      await writer.call('unseat');
      await sleep(unseatedEvery);
    } while (performance.now() < end);
  },
};

/**
 * Pauses the process `pid` for `ms` milliseconds. A separate shell sends the signals to pause and
 * to continue. So the paused process continues even if the test process ends during the pause.
 */
async function stopped(pid: number, ms: number): Promise<void> {
  const script = 'kill -STOP "$1"; sleep "$2"; kill -CONT "$1"';
  const stopper = spawn('sh', ['-c', script, 'sh', String(pid), String(ms / 1_000)], {
    detached: true,
    stdio: 'ignore',
  });
  await once(stopper, 'exit');
}
