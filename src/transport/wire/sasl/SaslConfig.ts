import type { SaslMechanism } from './SaslMechanism.js';

/** How the client authenticates with SASL: DIGEST-MD5, or your own mechanism. */
export type SaslConfig =
  { readonly username: string; readonly password: string } | { readonly mechanism: SaslMechanism };
