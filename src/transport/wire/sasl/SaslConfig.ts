import type { SaslMechanism } from './SaslMechanism.js';

/** How the client authenticates with SASL: DIGEST-MD5, or a mechanism of one's own. */
export type SaslConfig =
  { readonly username: string; readonly password: string } | { readonly mechanism: SaslMechanism };
