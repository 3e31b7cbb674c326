import type { ServerName } from '../../../model/ServerName.js';
import type { SaslMechanism } from '../sasl/SaslMechanism.js';
import type { SecureOptions } from '../tls/SecureOptions.js';

/** What all connections of a transport share. */
export interface WireSettings {
  readonly secure: SecureOptions | undefined;
  readonly mechanism: SaslMechanism | undefined;
  readonly now: () => number;
  /** The numbers of the kinds of requests that the server at an address does not know. */
  readonly unknownTypesAt: (server: ServerName) => Set<number>;
}
