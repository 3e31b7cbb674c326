import { lastValueFrom, of, throwError } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { withAcl } from '../../../src/client/withAcl.js';
import { AclNotSetError } from '../../../src/errors/AclNotSetError.js';
import { ConnectionLossError } from '../../../src/errors/server/ConnectionLossError.js';
import { InvalidAclError } from '../../../src/errors/server/InvalidAclError.js';
import { NodeExistsError } from '../../../src/errors/server/NodeExistsError.js';
import { NoNodeError } from '../../../src/errors/server/NoNodeError.js';
import { fakeClient } from '../fakeClient.js';
import { marbles } from '../marbles.js';
import { statOf } from '../nodes.js';

const acl = [{ perms: 31, scheme: 'digest', id: 'ann:hash' }];
const paths = { p: '/a0000000007' };
const done = { v: undefined };
/** The reply to a request whose outcome nobody knows. */
const lost = new ConnectionLossError({ outcome: 'unknown' });

describe('withAcl', () => {
  it(
    'emits the real path when the list is set',
    marbles((m) => {
      const source = m.cold(' --(p|)   ', paths);
      const sourceSubs = '    ^-!      ';
      const setAcl = m.cold('   --(v|) ', done);
      const setAclSubs = '    --^-!    ';
      const expected = '      ----(p|) ';
      const client = fakeClient({ setAcl: [setAcl] });

      m.expect(withAcl(client, source, acl)).toBeObservable(expected, paths);
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.expect(setAcl).toHaveSubscriptions(setAclSubs);
      m.flush();
      expect(client.sent).toStrictEqual([['setAcl', paths.p, acl]]);
    }),
  );

  it(
    'sets no list when the creation fails',
    marbles((m) => {
      const source = m.cold<string>(' --#', {}, new NodeExistsError());
      const sourceSubs = '    ^-!';
      const expected = '      --#';
      const client = fakeClient({});

      m.expect(withAcl(client, source, acl)).toBeObservable(expected, {}, new NodeExistsError());
      m.expect(source).toHaveSubscriptions(sourceSubs);
      m.flush();
      expect(client.sent).toStrictEqual([]);
    }),
  );

  it(
    'emits when the list was set, though the reply to that was lost',
    marbles((m) => {
      const source = m.cold(' -(p|)     ', paths);
      const setAcl = m.cold<undefined>('-#', {}, lost);
      const exists = m.cold('   -(s|)   ', { s: statOf({ aversion: 1 }) });
      const existsSubs = '    --^!      ';
      const expected = '      ---(p|)   ';
      const client = fakeClient({ setAcl: [setAcl], exists: [exists] });

      m.expect(withAcl(client, source, acl)).toBeObservable(expected, paths);
      m.expect(exists).toHaveSubscriptions(existsSubs);
    }),
  );

  it(
    'deletes the znode again when the request for its list was lost',
    marbles((m) => {
      const source = m.cold(' -(p|)     ', paths);
      const setAcl = m.cold<undefined>('-#', {}, lost);
      const exists = m.cold('   -(s|)   ', { s: statOf() });
      const remove = m.cold('    -(v|)  ', done);
      const removeSubs = '    ---^!     ';
      const expected = '      ----#     ';
      const client = fakeClient({ setAcl: [setAcl], exists: [exists], remove: [remove] });

      m.expect(withAcl(client, source, acl)).toBeObservable(expected, {}, lost);
      m.expect(remove).toHaveSubscriptions(removeSubs);
    }),
  );

  it(
    'errors with ACL_NOT_SET when nobody can say whether the list was set',
    marbles((m) => {
      const source = m.cold(' -(p|)     ', paths);
      const setAcl = m.cold<undefined>('-#', {}, lost);
      const exists = m.cold<null>('--#', {}, new ConnectionLossError());
      const existsSubs = '    --^-!     ';
      const expected = '      ----#     ';
      const client = fakeClient({ setAcl: [setAcl], exists: [exists] });

      m.expect(withAcl(client, source, acl)).toBeObservable(
        expected,
        {},
        new AclNotSetError({ operation: 'create', path: paths.p }),
      );
      m.expect(exists).toHaveSubscriptions(existsSubs);
    }),
  );

  it(
    'deletes the znode again when its list is refused, and errors with the refusal',
    marbles((m) => {
      const source = m.cold(' -(p|)    ', paths);
      const setAcl = m.cold<undefined>('-#', {}, new InvalidAclError());
      const setAclSubs = '    -^!      ';
      const remove = m.cold('   --(v|) ', done);
      const removeSubs = '    --^-!    ';
      const expected = '      ----#    ';
      const client = fakeClient({ setAcl: [setAcl], remove: [remove] });

      m.expect(withAcl(client, source, acl)).toBeObservable(expected, {}, new InvalidAclError());
      m.expect(setAcl).toHaveSubscriptions(setAclSubs);
      m.expect(remove).toHaveSubscriptions(removeSubs);
      m.flush();
      expect(client.sent).toStrictEqual([
        ['setAcl', paths.p, acl],
        ['remove', paths.p],
      ]);
    }),
  );

  it(
    'errors with ACL_NOT_SET when the deletion fails too',
    marbles((m) => {
      const source = m.cold(' -(p|)   ', paths);
      const setAcl = m.cold<undefined>('-#', {}, new InvalidAclError());
      const remove = m.cold<undefined>('--#', {}, new ConnectionLossError());
      const removeSubs = '    --^-!   ';
      const expected = '      ----#   ';
      const client = fakeClient({ setAcl: [setAcl], remove: [remove] });

      m.expect(withAcl(client, source, acl)).toBeObservable(
        expected,
        {},
        new AclNotSetError({ operation: 'create', path: paths.p }),
      );
      m.expect(remove).toHaveSubscriptions(removeSubs);
    }),
  );

  it(
    'errors with the refusal when the znode is gone before it is deleted',
    marbles((m) => {
      const source = m.cold(' -(p|)   ', paths);
      const setAcl = m.cold<undefined>('-#', {}, new InvalidAclError());
      const remove = m.cold<undefined>('--#', {}, new NoNodeError());
      const removeSubs = '    --^-!   ';
      const expected = '      ----#   ';
      const client = fakeClient({ setAcl: [setAcl], remove: [remove] });

      m.expect(withAcl(client, source, acl)).toBeObservable(expected, {}, new InvalidAclError());
      m.expect(remove).toHaveSubscriptions(removeSubs);
    }),
  );

  it(
    'deletes nothing after an unsubscribe',
    marbles((m) => {
      const source = m.cold(' -(p|)   ', paths);
      const setAcl = m.cold('  ----(v|)', done);
      const setAclSubs = '    -^--!   ';
      const unsub = '         ^---!   ';
      const expected = '      --------';
      const client = fakeClient({ setAcl: [setAcl] });

      m.expect(withAcl(client, source, acl), unsub).toBeObservable(expected);
      m.expect(setAcl).toHaveSubscriptions(setAclSubs);
      m.flush();
      expect(client.sent).toHaveLength(1);
    }),
  );

  it(
    'sends nothing before a subscription',
    marbles((m) => {
      const source = m.cold('(p|)', paths);
      withAcl(fakeClient({}), source, acl);

      m.expect(source).toHaveSubscriptions([]);
    }),
  );

  it('tells by outcome and cause that a znode stays open', async () => {
    const cause = new InvalidAclError({ operation: 'setAcl', path: paths.p });
    const client = fakeClient({
      setAcl: [throwError(() => cause)],
      remove: [throwError(() => new ConnectionLossError({ outcome: 'unknown' }))],
    });
    const created = lastValueFrom(withAcl(client, of(paths.p), acl));

    await expect(created).rejects.toMatchObject({
      code: 'ACL_NOT_SET',
      outcome: 'applied',
      path: paths.p,
      cause,
    });
  });
});
