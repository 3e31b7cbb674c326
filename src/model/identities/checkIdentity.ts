import { isIP } from 'node:net';
import { InvalidArgumentError } from '../../errors/InvalidArgumentError.js';
import type { Acl } from '../Acl.js';
import { checkText } from '../checks/checkText.js';
import { typeName } from '../checks/typeName.js';

/**
 * Checks the identity that an entry of an access control list contains. Throws if no client can
 * have this identity. ZooKeeper would accept most such identities, and then nobody could use the
 * znode. The error never shows the id, because a caller may have written a password there.
 *
 * A scheme without a rule in this file belongs to a plug-in of the server. Only the server can
 * check the ids of such a scheme. So for such a scheme, this function accepts any string as the id.
 */
export function checkIdentity(entry: string, { scheme, id }: Pick<Acl, 'scheme' | 'id'>): void {
  checkText(`${entry}.scheme`, scheme);
  const rule = rules.get(scheme);
  if (typeof id !== 'string') {
    throw new InvalidArgumentError(`${entry}.id`, 'must be a string', typeName(id), rule?.meant);
  }
  if (rule !== undefined && !rule.isPossible(id)) {
    const text = `must be ${rule.must} for the scheme ${scheme}`;
    throw new InvalidArgumentError(`${entry}.id`, text, undefined, rule.meant);
  }
}

/** The rule for the ids of one scheme. */
interface Rule {
  readonly must: string;
  readonly isPossible: (id: string) => boolean;
  readonly meant?: string;
}

const rules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['world', { must: "'anyone'", isPossible: (id) => id === 'anyone' }],
  [
    'auth',
    {
      must: "'', which stands for the identities of the connection,",
      isPossible: (id) => id === '',
    },
  ],
  [
    'digest',
    {
      must: 'user:hash, with the hash of user:password in base64,',
      isPossible: (id) => hasDigest(id),
      meant: "digestIdentity('user:password')",
    },
  ],
  [
    'ip',
    {
      must: 'an address that a client can have, or a network such as 0.0.0.0/0,',
      isPossible: isNetwork,
    },
  ],
  ['sasl', { must: 'not empty', isPossible: (id) => id !== '' }],
  ['x509', { must: 'not empty', isPossible: (id) => id !== '' }],
]);

/**
 * The lengths of the possible digests, in bytes. A SHA-1 digest has 20 bytes. The other lengths
 * belong to the algorithms that an administrator can choose with the server's setting `digestAlg`.
 */
const digests: readonly number[] = [20, 28, 32, 48, 64];

function hasDigest(id: string): boolean {
  const [, hash = ''] = /^[^:]*:([^:]+)$/.exec(id) ?? [];
  const bytes = Buffer.from(hash, 'base64');
  return digests.includes(bytes.length) && bytes.toString('base64') === hash;
}

function isNetwork(id: string): boolean {
  const [, host = '', bits] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(id) ?? [];
  const family = isIP(host);
  const most = family === 4 ? 32 : 128;
  const width = bits === undefined ? most : Number(bits);
  // `0.0.0.0` and `::` are the unspecified addresses. No client connects from them.
  const isUnspecified = /^[0:.]+$/.test(host) && width === most;
  return family !== 0 && width <= most && !isUnspecified;
}
