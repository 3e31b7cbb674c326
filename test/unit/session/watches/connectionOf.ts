import type { Connection } from '../../../../src/transport/Connection.js';

/** A request that the client has sent. The test calls `done` to send the reply to this request. */
export interface Sent {
  readonly operation: Readonly<Record<string, unknown>>;
  readonly done: (code: number, reply?: unknown) => void;
}

/** Creates a connection that only stores the requests of the client. The test sends the replies. */
export function connectionOf(
  zxid: number,
  setsWatches = true,
): { readonly connection: Connection & { zxid: number }; readonly sent: Sent[] } {
  const sent: Sent[] = [];
  const connection = {
    zxid,
    setsWatches,
    request: (operation: Sent['operation'], done: Sent['done']) => sent.push({ operation, done }),
  };
  return { connection: connection as unknown as Connection & { zxid: number }, sent };
}
