import { checkCredential } from '../../model/checks/checkCredential.js';
import type { Credential } from '../../model/Credential.js';
import type { Settings } from './Settings.js';

/** The options that every command has, with the values that the user gave. */
export interface GlobalOptions {
  readonly servers?: string;
  readonly timeout?: number;
  readonly transport?: 'binding' | 'wire';
  readonly json?: boolean;
}

/**
 * Returns the settings of a command, with a default for each missing option. Without `--servers`,
 * the environment variable RXZK_SERVERS names the servers.
 *
 * A credential is secret, but other users of the machine can see the options of each running
 * command. So `rxzk` has no option for a credential. `rxzk` reads the credential from the
 * environment variable RXZK_AUTH.
 */
export function readSettings(
  { servers, timeout = 10_000, transport, json = false }: GlobalOptions,
  { RXZK_SERVERS = '', RXZK_AUTH = '' }: Readonly<Record<string, string | undefined>>,
): Settings {
  const fallback = RXZK_SERVERS === '' ? 'localhost:2181' : RXZK_SERVERS;
  return {
    servers: servers ?? fallback,
    timeout,
    transport,
    auth: RXZK_AUTH === '' ? [] : [readCredential(RXZK_AUTH)],
    json,
  };
}

/** Parses a credential, for example `digest:alice:secret`. */
function readCredential(text: string): Credential {
  const [scheme = ''] = text.split(':', 1);
  return checkCredential({ scheme, credentials: text.slice(scheme.length + 1) });
}
