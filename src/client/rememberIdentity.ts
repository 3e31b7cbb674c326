import type { Credential } from '../model/Credential.js';

/**
 * Adds an identity to a list, if the list does not contain the identity yet. The client presents
 * every identity of this list on each connection.
 */
export function rememberIdentity(
  identities: Credential[],
  { scheme, credentials }: Credential,
): void {
  const isKnown = identities.some(
    (known) => known.scheme === scheme && known.credentials === credentials,
  );
  if (!isKnown) identities.push({ scheme, credentials });
}
