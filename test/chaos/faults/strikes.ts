import type { FaultKind } from '../plan/Fault.js';
import { clientFaults } from './clientFaults.js';
import { networkFaults } from './networkFaults.js';
import { quorumFaults } from './quorumFaults.js';
import { serverFaults } from './serverFaults.js';
import type { Strike } from './Stage.js';
import { takeOver } from './takeOver.js';

/** For each kind of fault, the function that causes the fault. */
export const strikes: Readonly<Record<FaultKind, Strike>> = {
  ...networkFaults,
  ...quorumFaults,
  ...serverFaults,
  ...clientFaults,
  takeOver,
};
