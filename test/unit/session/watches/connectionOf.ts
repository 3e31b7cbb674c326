import type { Connection } from '../../../../src/transport/Connection.js';

/** A sent request, and the function that gives it a reply. */
export interface Sent {
  readonly operation: Readonly<Record<string, unknown>>;
  readonly done: (code: number, reply?: unknown) => void;
}

/** A connection whose replies the test sends. */
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
