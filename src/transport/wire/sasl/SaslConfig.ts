import type { SaslMechanism } from './SaslMechanism.js';

/**
 * How the client authenticates with SASL. With `username` and `password`, it uses DIGEST-MD5. With
 * `mechanism`, it uses your own mechanism.
 */
export type SaslConfig =
  { readonly username: string; readonly password: string } | { readonly mechanism: SaslMechanism };
