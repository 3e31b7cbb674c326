import { describe, expect, it, vi } from 'vitest';
import { create } from '../../../../../src/transport/binding/calls/create.js';
import type { NativeHandle } from '../../../../../src/transport/binding/NativeHandle.js';

const acl = [{ perms: 31, scheme: 'digest', id: 'ann:hash' }];
const open = [{ perms: 31, scheme: 'world', id: 'anyone' }];
const real = '/a0000000007';

/**
 * Creates a fake handle of a client. The handle can create a znode, set an access control list, and
 * remove a znode. Usually, each of these three calls returns 0, and passes a code to its callback.
 * The codes for the three callbacks are `created`, `setAcl` and `removed`. `refuses` names one call
 * that the handle refuses, for example `setAcl /a0000000007`. The refused call returns its code
 * instead of 0, and never calls its callback.
 */
function nativeOf({ created = 0, setAcl = 0, removed = 0, refuses = '' } = {}) {
  const sent: string[] = [];
  const answer = (name: string, code: number, reply: () => void): number => {
    sent.push(name);
    if (refuses === name) return code;
    reply();
    return 0;
  };
  const native: Partial<NativeHandle> = {
    began: vi.fn(),
    a_create: (_path, _data, flags, done) =>
      answer(`create ${String(flags)}`, created, () => {
        done(created, '', real);
      }),
    a_create_ttl: (_path, _data, flags, ttl, done) =>
      answer(`create ${String(flags)} ${String(ttl)}`, created, () => {
        done(created, '', real);
      }),
    a_set_acl: (path, _version, _acl, done) =>
      answer(`setAcl ${path}`, setAcl, () => {
        done(setAcl, '');
      }),
    a_delete_: (path, _version, done) =>
      answer(`remove ${path}`, removed, () => {
        done(removed, '');
      }),
  };
  return { native: native as NativeHandle, sent };
}

/** Calls `create`. Returns the arguments that `create` passes to its callback. */
function run(native: NativeHandle, given = acl, ttl?: number): readonly unknown[] {
  const done = vi.fn();
  const mode = ttl === undefined ? 'ephemeralSequential' : 'ttl';
  create(
    native,
    { type: 'create', path: '/a', data: Buffer.alloc(0), mode, ttl, acl: given },
    done,
  );
  expect(done).toHaveBeenCalledTimes(1);
  return done.mock.calls[0] ?? [];
}

describe('create of the binding', () => {
  it('sends only one request when the access control list is open to everyone', () => {
    const { native, sent } = nativeOf();

    expect(run(native, open)).toStrictEqual([0, real]);
    expect(sent).toStrictEqual(['create 3']);
  });

  it('sends the time to live', () => {
    const { native, sent } = nativeOf();

    expect(run(native, open, 50)).toStrictEqual([0, real]);
    expect(sent).toStrictEqual(['create 5 50']);
  });

  it('sets any other list with a second request for the real path', () => {
    const { native, sent } = nativeOf();

    expect(run(native)).toStrictEqual([0, real]);
    expect(sent).toStrictEqual(['create 3', `setAcl ${real}`]);
  });

  it('sets no list when the creation fails', () => {
    const { native, sent } = nativeOf({ created: -110 });

    expect(run(native)).toStrictEqual([-110, undefined]);
    expect(sent).toStrictEqual(['create 3']);
  });

  it.each([
    ['which still exists', 0],
    ['which is already gone', -101],
  ])(
    'deletes the znode, %s, and passes on the refusal when the server refuses its list',
    (_, removed) => {
      const { native, sent } = nativeOf({ setAcl: -114, removed });

      expect(run(native)).toStrictEqual([-114]);
      expect(sent).toStrictEqual(['create 3', `setAcl ${real}`, `remove ${real}`]);
    },
  );

  it.each(['', `remove ${real}`])(
    'reports that the list is not set when the deletion of the znode fails too',
    (refuses) => {
      const { native } = nativeOf({ setAcl: -114, removed: -4, refuses });

      expect(run(native)).toStrictEqual([
        -1002,
        undefined,
        expect.objectContaining({ code: 'INVALID_ACL', path: real }),
      ]);
    },
  );

  it('reports a lost connection when the connection is lost before the reply to the list', () => {
    const { native, sent } = nativeOf({ setAcl: -4 });

    expect(run(native)).toStrictEqual([-4]);
    expect(sent).toStrictEqual(['create 3', `setAcl ${real}`]);
  });

  it('deletes the znode when the C client refuses the list at once', () => {
    const { native, sent } = nativeOf({ setAcl: -8, refuses: `setAcl ${real}` });

    expect(run(native)).toStrictEqual([-8]);
    expect(sent).toContain(`remove ${real}`);
  });
});
