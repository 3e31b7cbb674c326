import type { Watcher } from '../children/createWatcher.js';
import type { Writer } from '../children/createWriter.js';
import type { Fault } from '../plan/Fault.js';
import type { Rig } from '../rig/startRig.js';
import type { Child } from '../run/startChild.js';

/** The targets of a fault. */
export interface Stage {
  readonly rig: Rig;
  readonly clients: readonly Child<Watcher>[];
  readonly writer: Child<Writer>;
  /** Waits until all clients have been shown this state of a znode, but not for long. */
  readonly shown: (path: string, state: string) => Promise<void>;
}

/** Does a fault and undoes it: everything is healed when it resolves. */
export type Strike = (stage: Stage, fault: Pick<Fault, 'lasts' | 'pick'>) => Promise<void>;
