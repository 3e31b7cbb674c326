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

/** Generates random programs. */
export const programs: fc.Arbitrary<Program> = fc.record({
  latency: fc.integer({ min: 1, max: 3 }),
  happenings: fc.array(happening, { maxLength: 8 }),
  traced: fc.boolean(),
  actor: fc.nat(1_000),
  nth: fc.nat(3),
  // The indices 0 to 5 stand for calls that close the client or end a subscription. More than half
  // of the programs make one of these calls.
  call: fc.oneof(fc.nat(5), fc.nat(1_000)),
  target: fc.option(fc.nat(1_000), { freq: 1 }),
  throws: fc.boolean(),
});
