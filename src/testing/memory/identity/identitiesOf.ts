import type { Identity } from '../../../model/Identity.js';
import type { MemoryConnection } from '../MemoryConnection.js';

/**
 * The identities of a connection in the form in which the server shows them: without password
 * hashes.
 */
export function identitiesOf({ identities }: MemoryConnection): readonly Identity[] {
  return identities.map(({ scheme, id }) => ({
    scheme,
    id: scheme === 'digest' ? id.replace(/:.*/s, '') : id,
  }));
}
