import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import { shown } from '../../model/checks/shown.js';
import type { Acl } from '../../model/Acl.js';
import { permissions } from './permissions.js';

/**
 * Parses entries of an access control list, such as `world:anyone:r` or `digest:ann:hash:cdrwa`.
 * ZooKeeper's own shell uses the same form.
 */
export function parseAcl(texts: readonly string[]): readonly Acl[] {
  return texts.map((text, index) => {
    const [, scheme = '', id = '', letters = ''] = /^([^:]+):(.*):([a-z]+)$/s.exec(text) ?? [];
    const perms = Array.from(letters, (letter) => permissions.get(letter) ?? 0);
    if (perms.length === 0 || perms.includes(0) || new Set(perms).size < perms.length) {
      const rule = 'must be scheme:id:permissions, with some of c, d, r, w, a';
      throw new InvalidArgumentError(`acl[${String(index)}]`, rule, shown(text));
    }
    return { perms: perms.reduce((sum, perm) => sum + perm, 0), scheme, id };
  });
}
