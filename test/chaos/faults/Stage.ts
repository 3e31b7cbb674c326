import type { Watcher } from '../children/createWatcher.js';
import type { Writer } from '../children/createWriter.js';
import type { Fault } from '../plan/Fault.js';
import type { Rig } from '../rig/startRig.js';
import type { Child } from '../run/startChild.js';

/** Everything that a fault needs: the servers, the proxies and the child processes. */
export interface Stage {
  readonly rig: Rig;
  readonly clients: readonly Child<Watcher>[];
  readonly writer: Child<Writer>;
  /**
   * Waits until the streams of all clients show the state `state` of the znode `path`. Waits at
   * most 3 seconds.
   */
  readonly shown: (path: string, state: string) => Promise<void>;
}

/** Causes a fault and then ends the fault. The promise resolves when the fault has ended. */
export type Strike = (stage: Stage, fault: Pick<Fault, 'lasts' | 'pick'>) => Promise<void>;
