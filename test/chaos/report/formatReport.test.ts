import { expect, it } from 'vitest';
import { formatReport } from './formatReport.js';

it('shows faults by kind, the counts, each violation and where servers disagreed', () => {
  const text = formatReport({
    seed: 7,
    seconds: 61,
    rounds: 9,
    faults: { takeOver: 2, 'client.stop': 1 },
    repairs: 0,
    clients: 3,
    streams: 60,
    writes: 1_000,
    transactions: { applied: 90, refused: 8, unknown: 2 },
    fenced: { applied: 70, refused: 6, unknown: 4 },
    emissions: 5_000,
    settled: { median: 20, max: 300, limit: 9_000 },
    violations: [{ round: 4, kind: 'older', subject: 'stream', detail: '1 after 2' }],
    splits: [
      {
        round: 6,
        disagreements: ['/a: 1 | 1 | absent'],
        violations: [{ kind: 'late', subject: 'stream', detail: 'absent, not 1' }],
      },
    ],
  });
  expect(text).toBe(`fault        times
client.stop  1
takeOver     2

seed               7
time               61 s
rounds             9
faults             3
servers repaired   0
servers disagreed  1 times
clients            3
streams            60
writes             1000
transactions       90 applied, 8 refused, 2 unknown
fenced             70 applied, 6 refused, 4 unknown
emissions checked  5000
right again after  20 ms (median), 300 ms (longest)
its time limit     9000 ms
violations         1

round  violation  subject  detail
4      older      stream   1 after 2

After round 6 the servers had different data:
  /a: 1 | 1 | absent
  late: stream: absent, not 1`);
});
