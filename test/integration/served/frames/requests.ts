import type { Entry, Field } from './Field.js';
import type { Send } from './Program.js';

const open: readonly Entry[] = [{ perms: 31, scheme: 'world', id: 'anyone' }];

/** Creates a request of the given type. */
export function request(type: number, ...fields: readonly Field[]): Send {
  return { do: 'send', type, fields };
}

/** The requests that `runProgram` itself sends. */
export const requests = {
  create: (path: string): Send =>
    request(1, ['path', path], ['buffer', ''], ['acl', open], ['int', 0]),
  exists: (path: string): Send => request(3, ['path', path], ['boolean', false]),
  closeSession: (): Send => request(-11),
};
