import type { ServerName } from '../../../model/ServerName.js';
import type { SaslMechanism } from '../sasl/SaslMechanism.js';
import type { SecureOptions } from '../tls/SecureOptions.js';

/** The settings that all connections of a wire transport share. */
export interface WireSettings {
  readonly secure: SecureOptions | undefined;
  readonly mechanism: SaslMechanism | undefined;
  readonly now: () => number;
  /** Returns the type numbers of the requests that the server at this address does not know. */
  readonly unknownTypesAt: (server: ServerName) => Set<number>;
}
