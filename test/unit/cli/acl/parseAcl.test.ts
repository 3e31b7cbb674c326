import { describe, expect, it } from 'vitest';
import { aclText } from '../../../../src/cli/acl/aclText.js';
import { parseAcl } from '../../../../src/cli/acl/parseAcl.js';

describe('parseAcl', () => {
  it.each([
    ['world:anyone:cdrwa', { perms: 31, scheme: 'world', id: 'anyone' }],
    ['world:anyone:r', { perms: 1, scheme: 'world', id: 'anyone' }],
    ['digest:ann:aGFzaA==:rw', { perms: 3, scheme: 'digest', id: 'ann:aGFzaA==' }],
    ['auth::da', { perms: 24, scheme: 'auth', id: '' }],
    ['ip:10.0.0.0/8:c', { perms: 4, scheme: 'ip', id: '10.0.0.0/8' }],
    ['ip:::1:r', { perms: 1, scheme: 'ip', id: '::1' }],
  ])('reads %s, and aclText writes the same text', (text, entry) => {
    expect(parseAcl([text])).toStrictEqual([entry]);
    expect(aclText(entry)).toBe(text);
  });

  it.each(['world:anyone', 'world:anyone:', 'world:anyone:x', 'world:anyone:rr', 'anyone', ''])(
    'refuses %j, and names its place in the list',
    (text) => {
      expect(() => parseAcl(['world:anyone:r', text])).toThrow(
        'acl[1] must be scheme:id:permissions, with some of c, d, r, w, a',
      );
    },
  );
});
