import { firstValueFrom, from } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { SaslError } from '../../../../../src/errors/wire/SaslError.js';
import { digest, type DigestInput } from '../../../../../src/transport/wire/sasl/digest.js';
import { digestMd5 } from '../../../../../src/transport/wire/sasl/digestMd5.js';
import { readDirectives } from '../../../../../src/transport/wire/sasl/readDirectives.js';

const server = { host: '127.0.0.1', port: 2181 };
const challenge = 'realm="zk-sasl-md5",nonce="n",charset=utf-8,algorithm=md5-sess,qop="auth"';

describe('digest', () => {
  it('equals the example in RFC 2831', () => {
    const input: DigestInput = {
      ...{ username: 'chris', password: 'secret', realm: 'elwood.innosoft.com' },
      ...{ nonce: 'OA6MG9tEQGm2hh', cnonce: 'OA6MHXh6VqTrRk', uri: 'imap/elwood.innosoft.com' },
    };

    expect(digest('AUTHENTICATE', input)).toBe('d388dad90d4bbd760a152321f2143af7');
    expect(digest('', input)).toBe('ea40f60335c427b5527b84dbabcdfffd');
  });
});

describe('readDirectives', () => {
  it('reads values with and without quotes, and uses the first value of a repeated name', () => {
    expect(readDirectives('Realm="a \\"b\\\\", nonce=x ,realm="c"')).toStrictEqual(
      new Map([
        ['realm', 'a "b\\'],
        ['nonce', 'x'],
      ]),
    );
  });

  it.each(['nonsense', 'realm="open', 'a=1,,b', ','])('refuses %s', (text) => {
    expect(readDirectives(text)).toBeNull();
  });
});

describe('digestMd5', () => {
  it('sends an empty message first and then its proof, and accepts the server’s proof', async () => {
    const { first, next } = digestMd5('an"n', 'secret')(server);
    const response = String(await firstValueFrom(from(next(Buffer.from(challenge)))));
    const said = readDirectives(response);
    const input: DigestInput = {
      ...{ username: 'an"n', password: 'secret', realm: 'zk-sasl-md5', nonce: 'n' },
      ...{ cnonce: said?.get('cnonce') as string, uri: 'zookeeper/zk-sasl-md5' },
    };

    expect(first).toHaveLength(0);
    expect(said?.get('username')).toBe('an"n');
    expect(said?.get('response')).toBe(digest('AUTHENTICATE', input));
    expect(response).not.toContain('secret');
    const proof = Buffer.from(`rspauth=${digest('', input)}`);
    expect(await firstValueFrom(from(next(proof)))).toBeNull();
  });

  it('never sends the same response twice', async () => {
    const say = async (): Promise<string> =>
      String(await firstValueFrom(from(digestMd5('a', 'b')(server).next(Buffer.from(challenge)))));

    expect(await say()).not.toBe(await say());
  });

  it.each([
    ['no challenge', null, 'the server does not offer DIGEST-MD5'],
    ['an invalid challenge', Buffer.from('nonsense'), 'the server does not offer DIGEST-MD5'],
  ])('errors when the server sends %s', async (_, said, message) => {
    const { next } = digestMd5('a', 'b')(server);

    await expect(firstValueFrom(from(next(said)))).rejects.toThrow(new SaslError(message));
  });

  it.each([
    ['nothing', null],
    ['a wrong proof', Buffer.from(`rspauth=${'0'.repeat(32)}`)],
    ['another challenge', Buffer.from(challenge)],
  ])('errors when the server replies to its response with %s', async (_, said) => {
    const { next } = digestMd5('a', 'b')(server);
    await firstValueFrom(from(next(Buffer.from(challenge))));

    await expect(firstValueFrom(from(next(said)))).rejects.toThrow(
      new SaslError('the server does not show that it knows the password'),
    );
  });
});
