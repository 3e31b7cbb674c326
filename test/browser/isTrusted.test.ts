import { describe, expect, it } from 'vitest';
import { isTrusted } from '../../examples/backend/shared/isTrusted.js';
import { Member } from '../../examples/backend/shared/Member.js';

const page = new URL('../../examples/backend/page/webAddress.js', import.meta.url);

const trusted = ['http://127.0.0.1:8080', 'https://127.0.0.2', 'http://[::1]:8080'];

const others = [
  ['a host outside', 'http://169.254.169.254'],
  ['a host outside of IPv6', 'http://[fe80::1]:8080'],
  ['a name, whatever it resolves to', 'http://localhost:8080'],
  ['a path', 'http://127.0.0.1:8080/agent/leave?'],
  ['a path of nothing', 'http://127.0.0.1:8080/'],
  ['a query', 'http://127.0.0.1:8080?x='],
  ['a fragment', 'http://127.0.0.1:8080#'],
  ['somebody to log in', 'http://user:secret@127.0.0.1:8080'],
  ['another spelling of a number', 'http://0x7f.1:8080'],
  ['another protocol', 'ftp://127.0.0.1:8080'],
  ['a file', 'file:///etc/passwd'],
  ['a script', 'javascript:alert(1)'],
  ['a script in capitals after a space', ' JavaScript:alert(1)'],
  ['data', 'data:text/html,x'],
  ['no address', 'instance-1'],
] as const;

describe('the address of a member', () => {
  it.each(trusted)('is used when it is an origin in the network: %s', (url) => {
    expect(isTrusted(url)).toBe(true);
    expect(Member.safeParse({ url, pid: 1 }).success).toBe(true);
  });

  it.each(others)('is refused when it is %s: %s', (_, url) => {
    expect(isTrusted(url)).toBe(false);
    expect(Member.safeParse({ url, pid: 1 }).success).toBe(false);
  });

  it('is clickable on the page only when it is a web address', async () => {
    const { webAddress } = (await import(page.href)) as {
      readonly webAddress: (text: string) => string | null;
    };
    for (const url of trusted) expect(webAddress(`${url}/health`)).toBe(`${url}/health`);
    for (const url of ['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', 'x']) {
      expect(webAddress(`${url}/health`)).toBeNull();
    }
  });
});
