import type { Violation } from './Violation.js';

/** Whether a client wants one of its own ephemerals to exist. */
export interface Wish {
  readonly client: string;
  /** The beginning of the ephemeral's path: the folder, and the prefix of the name. */
  readonly prefix: string;
  readonly wanted: boolean;
  /** The session that the client has now. */
  readonly session: string;
}

/** An ephemeral that exists. */
export interface Found {
  readonly path: string;
  /** The client that owns the znode. The data of the znode is the name of the client. */
  readonly client: string;
  readonly session: string | null;
}

/**
 * Checks that each client has exactly one ephemeral for each prefix where the client wants an
 * ephemeral. The present session of the client must own this ephemeral. For the other prefixes, the
 * client must have no ephemeral.
 */
export function checkOwned(wishes: readonly Wish[], found: readonly Found[]): readonly Violation[] {
  return wishes.flatMap(({ client, prefix, wanted, session }) => {
    const own = found.filter((node) => node.client === client && node.path.startsWith(prefix));
    const valid = own.filter((node) => wanted && node.session === session);
    const [kept, ...more] = valid;
    const subject = `${client}: ${prefix}`;
    const ghosts = [...own.filter((node) => !valid.includes(node)), ...more].map(
      (node): Violation => ({
        kind: 'ghost',
        subject,
        detail: `${node.path} of session ${node.session ?? 'none'}, now ${session}`,
      }),
    );
    const missing: Violation = { kind: 'missing', subject, detail: `of session ${session}` };
    return wanted && kept === undefined ? [missing, ...ghosts] : ghosts;
  });
}
