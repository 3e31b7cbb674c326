import type { Credential } from '../../../model/Credential.js';
import { digestOf } from '../../../model/identities/digestOf.js';
import type { Identity } from '../../server/acl/Identity.js';

/**
 * Adds the identity of a credential to a connection. Returns whether the server knows the scheme of
 * the credential.
 */
export function identify(identities: Identity[], { scheme, credentials }: Credential): boolean {
  // For the scheme `ip`, the server uses the address of the connection, and ignores the
  // credentials.
  if (scheme === 'ip') return true;
  if (scheme !== 'digest') return false;
  const id = digestOf(credentials);
  if (!identities.some((known) => known.id === id)) identities.push({ scheme, id });
  return true;
}
