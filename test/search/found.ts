import type { Entrant, History } from './History.js';

const brisk: Entrant = { latency: 1, handover: 0, windUp: 0 };
const slow: Entrant = { latency: 4, handover: 12, windUp: 3 };
const patient: Entrant = { ...brisk, handover: 12, windUp: 2 };

/** Histories that violated a property in the past. */
export const found: readonly History[] = [
  // A candidate got its `Standing` object only after the end of its lease. This late object still
  // began a term.
  {
    entrants: [{ ...brisk, latency: 2 }, brisk, brisk],
    steps: [{ after: 2, who: 'leader', event: 'stall', ms: 43 }],
  },
  // The znode of a leading candidate was deleted just before its handover began. The handover did
  // not notice this deletion.
  {
    entrants: [patient, brisk, brisk, brisk],
    steps: [
      { after: 9, who: 0, event: 'delay', ms: 3 },
      { after: 9, who: 'leader', event: 'deleteOwn' },
      { after: 2, who: 0, event: 'leave' },
    ],
  },
  // A leading candidate began a handover while its server was separated from the ensemble. The work
  // of this candidate continued after the end of its lease.
  {
    entrants: [brisk, brisk, slow],
    steps: [
      { after: 9, who: 'leader', event: 'stall', ms: 40 },
      { after: 43, who: 'leader', event: 'leave' },
      { after: 44, who: 2, event: 'isolate' },
      { after: 8, who: 'leader', event: 'leave' },
    ],
  },
  // A handover began after the end of the lease.
  {
    entrants: [brisk, { ...patient, windUp: 1 }, brisk, brisk],
    steps: [
      { after: 9, who: 0, event: 'expire' },
      { after: 3, who: 'leader', event: 'stall', ms: 28 },
      { after: 3, who: 0, event: 'suspend' },
      { after: 25, who: 1, event: 'leave' },
    ],
  },
  // The server in memory never ended the session of a suspended client.
  {
    entrants: [brisk, brisk, brisk],
    steps: [
      { after: 9, who: 'leader', event: 'suspend' },
      { after: 9, who: 0, event: 'stall', ms: 1 },
      { after: 9, who: 'leader', event: 'leave' },
      { after: 0, who: 'leader', event: 'expireFalsely' },
    ],
  },
  // The server in memory created an ephemeral for a session that had ended.
  {
    entrants: [brisk, brisk, brisk],
    steps: [
      { after: 0, who: 1, event: 'delay', ms: 5 },
      { after: 0, who: 'leader', event: 'deleteParent' },
      { after: 1, who: 1, event: 'expire' },
      { after: 2, who: 0, event: 'suspend' },
      { after: 3, who: 4, event: 'leave' },
    ],
  },
];
