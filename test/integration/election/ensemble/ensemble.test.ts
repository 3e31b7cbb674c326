import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conflicts } from './conflicts.js';
import { type Fault, faults } from './faults.js';
import { openStage, type Stage } from './openStage.js';
import { type LinkedEnsemble, startLinkedEnsemble } from '../../support/startLinkedEnsemble.js';

const sessionTimeout = 4_000;
const rounds = Array.from(
  { length: Number(process.env.RXZK_ELECTION_ROUNDS ?? 1) },
  (_, index) => index + 1,
);

describe('an election among processes on an ensemble', { timeout: 60_000 }, () => {
  let linked: LinkedEnsemble;

  beforeAll(async () => {
    linked = await startLinkedEnsemble();
  }, 60_000);

  afterAll(async () => {
    await linked[Symbol.asyncDispose]();
  });

  describe('by campaign', () => {
    let stage: Stage;

    beforeAll(async () => {
      stage = await openStage(linked, 5, { rule: 'byCampaign', path: '/campaign', sessionTimeout });
    }, 60_000);

    afterAll(async () => {
      await stage[Symbol.asyncDispose]();
    });

    describe.each(rounds)('round %i', () => {
      it.each(Object.entries<Fault>(faults))(
        'has at most one leader at a time, with growing tokens, over %s',
        async (_, fault) => {
          await fault(stage);
          expect(conflicts(stage.terms)).toStrictEqual([]);
        },
      );
    });
  });

  // In this test, the candidates have no lease. So two of them lead at the same time after the
  // fault, and their terms overlap. The test proves that `conflicts` can find such an overlap.
  it.each([
    'SIGSTOP of the leader for longer than its session, then SIGCONT',
    "a freeze of the quorum link of the leader's server",
  ] as const)('has two leaders at once without leases over %s', async (fault) => {
    const path = `/listing-${Object.keys(faults).indexOf(fault)}`;
    await using stage = await openStage(linked, 2, { rule: 'byListing', path, sessionTimeout });
    await faults[fault](stage);
    expect(conflicts(stage.terms)).not.toStrictEqual([]);
  });
});
