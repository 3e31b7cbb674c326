import { InvalidAclError, NoAuthError } from 'rxzk';
import { describe, expect, it } from 'vitest';
import type { OwnedNode } from '../../../../src/observables/owned/OwnedNode.js';
import { watchOwned } from '../../../../src/observables/owned/watchOwned.js';
import { armed, fakeClient } from '../../fakeClient.js';
import { marbles } from '../../marbles.js';
import { events, path, statOf } from '../../nodes.js';

const acl = [{ perms: 1, scheme: 'world', id: 'anyone' }];
const node: OwnedNode = { path, data: 'd', mode: 'ephemeral', acl: undefined, sessionId: 'one' };
const paths = { p: path };
/**
 * Three stats. `own` is the stat of an ephemeral that belongs to the own session. `changed` is the
 * stat of the same ephemeral after a change. `others` is the stat of an ephemeral that belongs to
 * another session.
 */
const own = statOf({ ephemeralOwner: 'one' });
const changed = statOf({ ephemeralOwner: 'one', mzxid: 2 });
const others = statOf({ ephemeralOwner: 'two' });

describe('watchOwned', () => {
  it(
    'emits the path, and completes when the znode is gone',
    marbles((m) => {
      const fired1 = m.cold(' ---(d|)', events);
      const fired2 = m.cold('     -  ');
      const reading1 = m.cold('-(o|)  ', { o: armed(own, fired1) });
      const reading2 = m.cold('-(n|)  ', { n: armed(null, fired2) });
      const reading1Subs = '   ^!     ';
      const fired1Subs = '     -^--!  ';
      const reading2Subs = '   ----^! ';
      const fired2Subs = '     -----(^!)';
      const expected = '       p----| ';
      const client = fakeClient({ armExists: [reading1, reading2] });

      m.expect(watchOwned(client, node, path)).toBeObservable(expected, paths);
      m.expect(reading1).toHaveSubscriptions(reading1Subs);
      m.expect(fired1).toHaveSubscriptions(fired1Subs);
      m.expect(reading2).toHaveSubscriptions(reading2Subs);
      m.expect(fired2).toHaveSubscriptions(fired2Subs);
    }),
  );

  it(
    'continues after a change of the data and a lost watch, and completes for another session’s znode',
    marbles((m) => {
      const fired1 = m.cold(' --(f|)   ', events);
      const fired2 = m.cold('    --|   ');
      const fired3 = m.cold('        - ');
      const reading1 = m.cold('-(o|)    ', { o: armed(own, fired1) });
      const reading2 = m.cold('-(c|)    ', { c: armed(changed, fired2) });
      const reading3 = m.cold('-(f|)    ', { f: armed(others, fired3) });
      const reading1Subs = '   ^!       ';
      const fired1Subs = '     -^-!     ';
      const reading2Subs = '   ---^!    ';
      const fired2Subs = '     ----^-!  ';
      const reading3Subs = '   ------^! ';
      const fired3Subs = '     -------(^!)';
      const expected = '       p------| ';
      const client = fakeClient({ armExists: [reading1, reading2, reading3] });

      m.expect(watchOwned(client, node, path)).toBeObservable(expected, paths);
      m.expect(reading1).toHaveSubscriptions(reading1Subs);
      m.expect(fired1).toHaveSubscriptions(fired1Subs);
      m.expect(reading2).toHaveSubscriptions(reading2Subs);
      m.expect(fired2).toHaveSubscriptions(fired2Subs);
      m.expect(reading3).toHaveSubscriptions(reading3Subs);
      m.expect(fired3).toHaveSubscriptions(fired3Subs);
    }),
  );

  it(
    'sets the access control list before it emits the path',
    marbles((m) => {
      const setAcl = m.cold(' --(v|)', { v: undefined });
      const fired = m.cold('  ------');
      const reading = m.cold('-(o|) ', { o: armed(own, fired) });
      const setAclSubs = '    ^-!   ';
      const readingSubs = '   --^!  ';
      const firedSubs = '     ---^-!';
      const unsub = '         -----!';
      const expected = '      --p---';
      const client = fakeClient({ setAcl: [setAcl], armExists: [reading] });

      m.expect(watchOwned(client, { ...node, acl }, path), unsub).toBeObservable(expected, paths);
      m.expect(setAcl).toHaveSubscriptions(setAclSubs);
      m.expect(reading).toHaveSubscriptions(readingSubs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
      m.flush();
      expect(client.sent[0]).toStrictEqual(['setAcl', path, acl]);
    }),
  );

  it(
    'errors without a path when the server refuses the list',
    marbles((m) => {
      const setAcl = m.cold<undefined>('-#', {}, new InvalidAclError());
      const setAclSubs = '              ^!';
      const expected = '                -#';
      const client = fakeClient({ setAcl: [setAcl] });

      m.expect(watchOwned(client, { ...node, acl }, path)).toBeObservable(
        expected,
        {},
        new InvalidAclError(),
      );
      m.expect(setAcl).toHaveSubscriptions(setAclSubs);
    }),
  );

  it(
    'errors when the server refuses the watch',
    marbles((m) => {
      const reading = m.cold<never>('-#', {}, new NoAuthError());
      const readingSubs = '          ^!';
      const expected = '             p#';

      m.expect(watchOwned(fakeClient({ armExists: [reading] }), node, path)).toBeObservable(
        expected,
        paths,
        new NoAuthError(),
      );
      m.expect(reading).toHaveSubscriptions(readingSubs);
    }),
  );

  it(
    'drops the watch when its consumer unsubscribes',
    marbles((m) => {
      const fired = m.cold('  -----');
      const reading = m.cold('-(o|)', { o: armed(own, fired) });
      const readingSubs = '   ^!   ';
      const firedSubs = '     -^-! ';
      const unsub = '         ---! ';
      const expected = '      p----';

      m.expect(watchOwned(fakeClient({ armExists: [reading] }), node, path), unsub).toBeObservable(
        expected,
        paths,
      );
      m.expect(reading).toHaveSubscriptions(readingSubs);
      m.expect(fired).toHaveSubscriptions(firedSubs);
    }),
  );
});
