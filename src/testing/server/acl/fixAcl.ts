import type { Acl } from '../../../model/Acl.js';
import { ReturnCode } from '../../../errors/ReturnCode.js';
import type { RefusalCode } from '../Answer.js';
import { nullText } from '../nulls/nullText.js';
import type { Identity } from './Identity.js';
import { schemes } from './schemes.js';

/**
 * Returns the access control list that the server stores, or a return code if the list is not
 * valid. The stored list has no duplicates. If `acl` has an entry of scheme `auth`, the stored list
 * has the proven identities of the caller in place of this entry. A real server runs into a Java
 * error if certain parts of an entry are null. The real server then replies with the code
 * `marshallingError`, and this function returns the same code.
 */
export function fixAcl(
  acl: readonly Acl[],
  identities: readonly Identity[],
): readonly Acl[] | RefusalCode {
  const firsts: Acl[] = [];
  for (const entry of acl) {
    const found = firsts.map((first) => compare(entry, first)).find((result) => result !== 'other');
    if (found === 'error') return ReturnCode.marshallingError;
    if (found === undefined) firsts.push(entry);
  }
  const fixed: Acl[] = [];
  for (const entry of firsts) {
    const entries = fixEntry(entry, identities);
    if (typeof entries === 'number') return entries;
    fixed.push(...entries);
  }
  return fixed.length > 0 ? fixed : ReturnCode.invalidAcl;
}

function compare({ perms, scheme, id }: Acl, first: Acl): 'same' | 'other' | 'error' {
  if (perms !== first.perms) return 'other';
  if (scheme === nullText) return 'error';
  if (scheme !== first.scheme) return 'other';
  if (id === nullText) return 'error';
  return id === first.id ? 'same' : 'other';
}

/** Returns the entries that the server stores for one entry of a request, or a return code. */
function fixEntry(
  { perms, scheme, id }: Acl,
  identities: readonly Identity[],
): readonly Acl[] | RefusalCode {
  if (scheme === 'auth') {
    const proven = identities.filter((identity) => schemes.get(identity.scheme)?.proven === true);
    return proven.length > 0
      ? proven.map((identity) => ({ perms, ...identity }))
      : ReturnCode.invalidAcl;
  }
  const isKnown = scheme === 'world' || schemes.has(scheme);
  if (isKnown && id === nullText) return ReturnCode.marshallingError;
  const valid = scheme === 'world' ? id === 'anyone' : schemes.get(scheme)?.accepts(id) === true;
  return valid ? [{ perms, scheme, id }] : ReturnCode.invalidAcl;
}
