import { setTimeout as sleep } from 'node:timers/promises';
import { pickOf } from '../faults/pickOf.js';
import { strikes } from '../faults/strikes.js';
import type { Round } from '../plan/Round.js';
import type { ChaosStage } from './startStage.js';

/** Causes and ends the faults of a round. Then waits until the ensemble is complete again. */
export async function playRound(stage: ChaosStage, { faults, toggles }: Round): Promise<void> {
  const struck = faults.map(async (fault) => {
    await sleep(fault.at);
    await strikes[fault.kind](stage, fault);
  });
  const flipped = toggles.map(async ({ at, pick }) => {
    await sleep(at);
    const client = pickOf(stage.clients, pick);
    stage.toggled[stage.clients.indexOf(client)] = await client.call('toggle');
  });
  // If the function of one fault throws, this code still waits for the functions of the other
  // faults. Each function undoes the effects of its fault before it ends.
  for (const done of await Promise.allSettled([...struck, ...flipped])) {
    if (done.status === 'rejected') throw done.reason;
  }
  await stage.rig.whole();
}
