import type { Identity } from '../../../model/Identity.js';
import type { MemoryConnection } from '../MemoryConnection.js';

/** The identities of a connection as the server names them: without passwords. */
export function identitiesOf({ identities }: MemoryConnection): readonly Identity[] {
  return identities.map(({ scheme, id }) => ({
    scheme,
    id: scheme === 'digest' ? id.replace(/:.*/s, '') : id,
  }));
}
