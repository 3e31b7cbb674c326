import type { SaslMechanism } from './SaslMechanism.js';

/**
 * How the client authenticates with SASL. With `username` and `password`, the client uses
 * DIGEST-MD5. With `mechanism`, the client uses your own mechanism.
 */
export type SaslConfig =
  { readonly username: string; readonly password: string } | { readonly mechanism: SaslMechanism };
