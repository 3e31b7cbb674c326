import type { Violation } from './Violation.js';

/** An ephemeral that one client wants to exist, or wants to be gone. */
export interface Wish {
  readonly client: string;
  /** The folder in which it is, with the prefix of its name. */
  readonly prefix: string;
  readonly wanted: boolean;
  /** The session that the client has now. */
  readonly session: string;
}

/** An ephemeral that exists. */
export interface Found {
  readonly path: string;
  /** Its owner, from its data. */
  readonly client: string;
  readonly session: string | null;
}

/** Whether each client has exactly the ephemerals that it should, all of its present session. */
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
