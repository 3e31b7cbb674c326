import type { NativeHandle, NativeStat } from '../../transport/binding/NativeHandle.js';
import { callerOf } from './callerOf.js';
import type { Server } from './Server.js';
import { nothing } from './nothing.js';
import type { Send } from './Send.js';

/** That of no znode. */
const noVersion = -2;

/** The writes of one handle, and the sync. */
export function memoryWrites(
  { clock, database, apply }: Server,
  send: Send,
): Pick<
  NativeHandle,
  'a_create' | 'a_create_ttl' | 'a_set' | 'a_delete_' | 'a_set_acl' | 'a_sync'
> {
  const a_create_ttl = (
    path: string,
    data: Buffer,
    flags: number,
    ttl: number | undefined,
    done: Parameters<NativeHandle['a_create']>[3],
  ): number =>
    send<{ readonly path: string }>(
      'write',
      (connection) => {
        const request = { path, data, flags, ...(ttl !== undefined && { ttl }) };
        return apply(database().create(callerOf(connection), clock.now(), request));
      },
      (rc, answer) => {
        done(rc, '', answer?.rc === 0 ? answer.path : nothing);
      },
    );

  return {
    a_create_ttl,
    a_create: (path, data, flags, done) => a_create_ttl(path, data, flags, undefined, done),
    a_set: (path, data, version, done) =>
      send<{ readonly stat: NativeStat }>(
        version === noVersion ? 'proof' : 'write',
        (connection) =>
          apply(database().setData(callerOf(connection), clock.now(), path, data, version)),
        (rc, answer) => {
          done(rc, '', answer?.rc === 0 ? answer.stat : nothing);
        },
      ),
    a_delete_: (path, version, done) =>
      send(
        'write',
        (connection) => apply(database().remove(callerOf(connection), path, version)),
        (rc) => {
          done(rc, '');
        },
      ),
    a_set_acl: (path, version, entries, done) =>
      send(
        'write',
        (connection) => {
          const acl = entries.map(({ perm, scheme, auth }) => ({ perms: perm, scheme, id: auth }));
          return apply(database().setAcl(callerOf(connection), path, acl, version));
        },
        (rc) => {
          done(rc, '');
        },
      ),
    a_sync: (path, done) =>
      send(
        'sync',
        () => database().sync(path),
        (rc) => {
          done(rc, '', path);
        },
      ),
  };
}
