import { describe, expect, it } from 'vitest';
import { type Outcome, split, type Split } from './split.js';

/**
 * The settings of the tries: the first try uses the first settings, and so on. The shortest session
 * timeout comes first. With this timeout, two candidates without a lease are most likely to lead at
 * the same time.
 */
const kinds: readonly Split[] = [4_000, 6_000, 10_000].flatMap((sessionTimeout) =>
  [5, 10].flatMap((syncLimit) =>
    (['reset', 'restart'] as const).map((kind) => ({ sessionTimeout, syncLimit, kind })),
  ),
);

const tries = Array.from({ length: Number(process.env.RXZK_PARTITION_TRIES ?? 1) }, (_, index) => ({
  number: index + 1,
  ...(kinds[index % kinds.length] as Split),
}));

/**
 * The largest number of splits in one try. A split may make it possible that two candidates without
 * a lease lead at the same time. Then this split is the last split of the try.
 */
const rounds = 3;

describe(
  'an ensemble whose leader loses its followers and does not notice',
  { timeout: 240_000 },
  () => {
    it.each(tries)(
      'has one leader of an election at a time, try $number: T $sessionTimeout ms, syncLimit $syncLimit, $kind',
      async (config) => {
        let outcome = await tell(config);
        // The new candidate must wait until the session of the old candidate expires. At first, the
        // old leader of the ensemble does not notice the split. It notices the split after
        // `syncLimit` ticks of 2 s, and then stops serving. If the old leader stops serving before
        // the session expires, two candidates cannot lead at the same time.
        const mayTempt = config.sessionTimeout < 2_000 * config.syncLimit;
        for (let round = 1; mayTempt && !outcome.tempting && round < rounds; round += 1) {
          outcome = await tell(config);
        }
        expect(outcome.byCampaign.overlap).toBe(0);
        // If `mayTempt` is true, two candidates without a lease must have led at the same time.
        // This check proves that the test can find an overlap.
        if (mayTempt) expect(outcome.byListing.overlap).toBeGreaterThan(0);
      },
    );
  },
);

async function tell(config: Split): Promise<Outcome> {
  const outcome = await split(config);
  const { byCampaign, byListing, servedFor, tempting } = outcome;
  console.log(
    `T ${config.sessionTimeout} ms, syncLimit ${config.syncLimit}, ${config.kind}: ` +
      `two leaders for ${byCampaign.overlap} ms (without leases ${byListing.overlap} ms); ` +
      `the old one led for ${byCampaign.oldLedFor} ms, the new one after ${byCampaign.newLedAfter} ms, ` +
      `the old server answered for ${servedFor} ms${tempting ? '' : ': too short for two leaders'}`,
  );
  return outcome;
}
