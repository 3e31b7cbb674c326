import { NoNodeError } from 'rxzk';
import { describe, expect, it } from 'vitest';
import { removeGhosts } from '../../../../src/election/candidacy/removeGhosts.js';
import { presetOf } from '../../../../src/election/presets/presetOf.js';
import { fakeClient } from '../../fakeClient.js';
import { marbles } from '../../marbles.js';
import { seatOf } from './seatOf.js';

const children = ['_c_a-latch-0000000001', '_c_b-latch-0000000002', '_c_a-latch-0000000003'];
const seat = seatOf({
  preset: presetOf('curatorLatch'),
  prefix: '_c_a-latch-',
  candidate: '_c_a-latch-0000000003',
});

describe('removeGhosts', () => {
  it(
    'rule 16: deletes znodes that carry the own GUID and are not the own znode',
    marbles((m) => {
      const removal = m.cold('-(v|)', { v: undefined });
      const removalSubs = '   ^!   ';
      const client = fakeClient({ remove: [removal] });

      removeGhosts(client, seat, children);
      m.expect(removal).toHaveSubscriptions(removalSubs);
      m.flush();
      expect(client.sent).toStrictEqual([['remove', '/e/_c_a-latch-0000000001']]);
    }),
  );

  it(
    'completes when a ghost is already gone',
    marbles((m) => {
      const removal = m.cold<never>('-#', {}, new NoNodeError());
      const removalSubs = '          ^!';
      const client = fakeClient({ remove: [removal] });

      removeGhosts(client, seat, children);
      m.expect(removal).toHaveSubscriptions(removalSubs);
    }),
  );

  it.each(['apache', 'sequence'] as const)(
    'deletes nothing when the names of %s have no room for a GUID',
    (name) => {
      const preset = presetOf(name);
      const prefix = preset.prefix('');
      const client = fakeClient({});
      const candidate = `${prefix}0000000002`;

      removeGhosts(client, seatOf({ preset, prefix, candidate }), [`${prefix}0000000001`]);
      expect(client.sent).toStrictEqual([]);
    },
  );
});
