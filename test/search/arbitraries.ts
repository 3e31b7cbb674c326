import fc from 'fast-check';
import type { Entrant, Event, History, Step } from './History.js';
import { slowest } from './parameters.js';

const latency = fc.integer({ min: 1, max: slowest });

const entrant: fc.Arbitrary<Entrant> = fc.record({
  latency,
  handover: fc.constantFrom(0, 12),
  windUp: fc.nat(16),
});

const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      event: fc.constantFrom(
        ...(['suspend', 'resume', 'resume', 'expire', 'expireFalsely', 'expireFalsely'] as const),
        ...(['isolate', 'isolateLeader', 'isolateLeader', 'heal'] as const),
        ...(['loseRequest', 'loseReply', 'loseReply'] as const),
        ...(['deleteOwn', 'deleteParent', 'leave', 'leave', 'join', 'join'] as const),
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ event: fc.constant('delay' as const), ms: latency }) },
  {
    weight: 2,
    arbitrary: fc.record({
      event: fc.constant('stall' as const),
      ms: fc.integer({ min: 1, max: 100 }),
    }),
  },
);

/**
 * The time between two events, in ms. A short time is at most a few round trips. During a
 * long time, a lease or a session may end before the second event.
 */
const after = fc.oneof(
  { weight: 3, arbitrary: fc.nat(8) },
  { weight: 2, arbitrary: fc.integer({ min: 9, max: 60 }) },
);

const who = fc.oneof(fc.nat(4), fc.constant('leader' as const));

const step: fc.Arbitrary<Step> = fc
  .tuple(after, who, event)
  .map(([ms, target, what]) => ({ after: ms, who: target, ...what }));

/** Elections with 3 to 5 candidates and up to 16 events. */
export const histories: fc.Arbitrary<History> = fc.record({
  entrants: fc.array(entrant, { minLength: 3, maxLength: 5 }),
  steps: fc.array(step, { maxLength: 16, size: 'max' }),
});
