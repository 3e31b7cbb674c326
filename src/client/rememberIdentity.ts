import type { Credential } from '../model/Credential.js';

/** Adds an identity to a list only once, because every connection presents them all. */
export function rememberIdentity(
  identities: Credential[],
  { scheme, credentials }: Credential,
): void {
  const isKnown = identities.some(
    (known) => known.scheme === scheme && known.credentials === credentials,
  );
  if (!isKnown) identities.push({ scheme, credentials });
}
