import type { Acl } from '../../../model/Acl.js';
import type { Identity } from './Identity.js';
import { schemes } from './schemes.js';

/**
 * The list as the server stores it: without entries that are there twice, and with the caller's
 * identities in place of scheme `auth`. `undefined` when it is not valid.
 */
export function fixAcl(
  acl: readonly Acl[],
  identities: readonly Identity[],
): readonly Acl[] | undefined {
  const fixed = acl.filter(isFirst).map((entry) => fixEntry(entry, identities));
  return fixed.length > 0 && fixed.every((entries) => entries.length > 0)
    ? fixed.flat()
    : undefined;
}

function isFirst({ perms, scheme, id }: Acl, index: number, acl: readonly Acl[]): boolean {
  const first = acl.findIndex(
    (other) => other.perms === perms && other.scheme === scheme && other.id === id,
  );
  return first === index;
}

/** What an entry stands for; nothing when it is not valid. */
function fixEntry({ perms, scheme, id }: Acl, identities: readonly Identity[]): readonly Acl[] {
  if (scheme === 'auth') {
    return identities
      .filter((identity) => schemes.get(identity.scheme)?.proven === true)
      .map((identity) => ({ perms, ...identity }));
  }
  const valid = scheme === 'world' ? id === 'anyone' : schemes.get(scheme)?.accepts(id) === true;
  return valid ? [{ perms, scheme, id }] : [];
}
