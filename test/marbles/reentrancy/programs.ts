import fc from 'fast-check';
import type { Happening, Program } from './Program.js';

const happening: fc.Arbitrary<Happening> = fc.record({
  at: fc.integer({ min: 0, max: 60 }),
  event: fc.constantFrom(
    'suspend',
    'resume',
    'resume',
    'expire',
    'expireFalsely',
    'isolate',
    'heal',
    'set',
    'grow',
    'prune',
  ),
});

/** Random programs. */
export const programs: fc.Arbitrary<Program> = fc.record({
  latency: fc.integer({ min: 1, max: 3 }),
  happenings: fc.array(happening, { maxLength: 8 }),
  traced: fc.boolean(),
  actor: fc.nat(1_000),
  nth: fc.nat(3),
  // The first six calls close the client or end a subscription, and are more frequent.
  call: fc.oneof(fc.nat(5), fc.nat(1_000)),
  target: fc.option(fc.nat(1_000), { freq: 1 }),
  throws: fc.boolean(),
});
