import type { NativeHandle, NativeStat } from '../../transport/binding/NativeHandle.js';
import { createReader, type Reader } from '../server/createReader.js';
import { callerOf } from './callerOf.js';
import type { Connection } from './Connection.js';
import type { Server } from './Server.js';
import { nothing } from './nothing.js';
import type { Send } from './Send.js';

interface Found {
  readonly stat: NativeStat;
}

/** The reads of one handle, and the watches that they set. */
export function memoryReads(
  { database, watches }: Server,
  send: Send,
): Pick<NativeHandle, 'a_exists' | 'a_get' | 'a_get_children2'> {
  const read = ({ isolation }: Connection): Reader =>
    isolation?.past ?? createReader(database().tree);

  return {
    a_exists: (path, watch, done) =>
      send<Found>(
        'read',
        (connection) => {
          // Also on a znode that does not exist: its creation is waited for.
          if (watch) watches.add('data', path, connection.id);
          return read(connection).exists(path);
        },
        (rc, answer) => {
          done(rc, '', answer?.rc === 0 ? answer.stat : nothing);
        },
      ),
    a_get: (path, watch, done) =>
      send<Found & { readonly data: Buffer }>(
        'read',
        (connection) => {
          const answer = read(connection).getData(callerOf(connection), path);
          if (watch && answer.rc === 0) watches.add('data', path, connection.id);
          return answer;
        },
        (rc, answer) => {
          if (answer?.rc === 0) done(rc, '', answer.stat, answer.data);
          else done(rc, '', nothing, null);
        },
      ),
    a_get_children2: (path, watch, done) =>
      send<Found & { readonly children: readonly string[] }>(
        'read',
        (connection) => {
          const answer = read(connection).getChildren(callerOf(connection), path);
          if (watch && answer.rc === 0) watches.add('child', path, connection.id);
          return answer;
        },
        (rc, answer) => {
          if (answer?.rc === 0) done(rc, '', answer.children, answer.stat);
          else done(rc, '', nothing, nothing);
        },
      ),
  };
}
