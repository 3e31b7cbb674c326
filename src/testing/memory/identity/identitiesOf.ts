import type { Identity } from '../../../model/Identity.js';
import type { MemoryConnection } from '../MemoryConnection.js';

/**
 * The identities of a connection, without password hashes. The server shows identities in this
 * form.
 */
export function identitiesOf({ identities }: MemoryConnection): readonly Identity[] {
  return identities.map(({ scheme, id }) => ({
    scheme,
    id: scheme === 'digest' ? id.replace(/:.*/s, '') : id,
  }));
}
