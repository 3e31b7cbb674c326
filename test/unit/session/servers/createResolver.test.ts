import { lookup } from 'node:dns/promises';
import { firstValueFrom } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Address } from '../../../../src/model/Address.js';
import type { ServerName } from '../../../../src/model/ServerName.js';
import { createResolver } from '../../../../src/session/servers/createResolver.js';
import { UnresolvedServersError } from '../../../../src/errors/UnresolvedServersError.js';

vi.mock('node:dns/promises', { spy: true });

const zk1 = { host: 'zk1', port: 2181 };
const zk2 = { host: 'zk2', port: 2182 };
const notFound = new Error('getaddrinfo ENOTFOUND');

/**
 * Replaces the lookup of names. `found` contains the addresses of each name. The lookup of any
 * other name fails.
 */
function names(found: Readonly<Record<string, readonly string[]>>): void {
  const fake = async (host: string): Promise<unknown> => {
    const addresses = found[host];
    if (addresses === undefined) throw notFound;
    return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  };
  vi.mocked(lookup).mockImplementation(fake as typeof lookup);
}

/**
 * Returns a function that creates a stream. Each subscription to this stream looks up the names in
 * `servers`.
 */
function resolverOf(servers: readonly ServerName[], limit: number) {
  const resolve = createResolver(limit);
  return () => resolve(servers);
}

function resolved(resolve: ReturnType<typeof resolverOf>): Promise<readonly Address[]> {
  return firstValueFrom(resolve());
}

afterEach(() => {
  vi.mocked(lookup).mockReset();
});

describe('createResolver', () => {
  describe('with the real lookup', () => {
    it('uses numeric addresses without a lookup', async () => {
      const resolve = resolverOf(
        [
          { host: '10.0.0.1', port: 2181 },
          { host: '::1', port: 2182 },
        ],
        1_000,
      );

      expect(await resolved(resolve)).toStrictEqual([
        { host: '10.0.0.1', port: 2181, server: '10.0.0.1:2181' },
        { host: '::1', port: 2182, server: '[::1]:2182' },
      ]);
      expect(lookup).not.toHaveBeenCalled();
    });

    it('finds localhost', async () => {
      const addresses = await resolved(resolverOf([{ host: 'localhost', port: 2181 }], 5_000));

      expect(addresses.length).toBeGreaterThan(0);
      for (const { host, port, server } of addresses) {
        expect(['127.0.0.1', '::1']).toContain(host);
        expect({ port, server }).toStrictEqual({ port: 2181, server: 'localhost:2181' });
      }
    });

    it('errors with UNRESOLVED_SERVERS and a cause when no name resolves', async () => {
      const resolve = resolverOf([{ host: 'zk.invalid', port: 2181 }], 10_000);
      const refused = resolved(resolve);

      await expect(refused).rejects.toBeInstanceOf(UnresolvedServersError);
      await expect(refused).rejects.toMatchObject({
        code: 'UNRESOLVED_SERVERS',
        outcome: 'none',
        retryable: true,
        operation: 'connect',
        cause: expect.objectContaining({
          message: expect.stringContaining('zk.invalid') as string,
        }) as Error,
      });
    });
  });

  describe('with lookups whose results the test sets', () => {
    it('emits every address of every server, with the name of the server in the list', async () => {
      names({ zk1: ['10.0.0.1', '10.0.0.2'], zk2: ['fd00::1'] });

      expect(await resolved(resolverOf([zk1, zk2], 1_000))).toStrictEqual([
        { host: '10.0.0.1', port: 2181, server: 'zk1:2181' },
        { host: '10.0.0.2', port: 2181, server: 'zk1:2181' },
        { host: 'fd00::1', port: 2182, server: 'zk2:2182' },
      ]);
      expect(lookup).toHaveBeenCalledWith('zk1', { all: true });
    });

    it('leaves out a server that does not resolve', async () => {
      names({ zk2: ['10.0.0.2'] });

      expect(await resolved(resolverOf([zk1, zk2], 1_000))).toStrictEqual([
        { host: '10.0.0.2', port: 2182, server: 'zk2:2182' },
      ]);
    });

    it('looks all names up again at each subscription, and not before', async () => {
      const resolve = resolverOf([zk1], 1_000);
      const source = resolve();
      names({ zk1: ['10.0.0.1'] });
      expect(lookup).not.toHaveBeenCalled();
      await firstValueFrom(source);
      names({ zk1: ['10.0.0.9'] });

      expect((await resolved(resolve)).map(({ host }) => host)).toStrictEqual(['10.0.0.9']);
      expect(lookup).toHaveBeenCalledTimes(2);
    });

    it('keeps the last addresses of a name when the name does not resolve now', async () => {
      const resolve = resolverOf([zk1, zk2], 1_000);
      names({ zk1: ['10.0.0.1'], zk2: ['10.0.0.2'] });
      await resolved(resolve);
      names({ zk2: ['10.0.0.3'] });

      expect((await resolved(resolve)).map(({ host }) => host)).toStrictEqual([
        '10.0.0.1',
        '10.0.0.3',
      ]);
    });

    it('does not mix up the addresses of two servers with the same name', async () => {
      const resolve = resolverOf([zk1, { host: 'zk1', port: 2191 }], 1_000);
      names({ zk1: ['10.0.0.1'] });
      await resolved(resolve);
      names({});

      expect((await resolved(resolve)).map(({ port }) => port)).toStrictEqual([2181, 2191]);
    });

    it('errors with the first cause when nothing resolves', async () => {
      names({});

      await expect(resolved(resolverOf([zk1, zk2], 1_000))).rejects.toMatchObject({
        code: 'UNRESOLVED_SERVERS',
        cause: notFound,
      });
    });

    it('errors when a name resolves to an empty list of addresses', async () => {
      names({ zk1: [] });

      await expect(resolved(resolverOf([zk1], 1_000))).rejects.toMatchObject({
        code: 'UNRESOLVED_SERVERS',
      });
    });
  });

  describe('with lookups that hang', () => {
    beforeEach(() => {
      vi.useFakeTimers();
    });

    afterEach(() => {
      vi.useRealTimers();
    });

    it('waits for each name up to the limit, and leaves out a name whose lookup hangs', async () => {
      vi.mocked(lookup).mockImplementation(((host: string) =>
        host === 'zk1'
          ? new Promise(() => undefined)
          : Promise.resolve([{ address: '10.0.0.2', family: 4 }])) as typeof lookup);
      const addresses = resolved(resolverOf([zk1, zk2], 1_000));
      await vi.advanceTimersByTimeAsync(1_000);

      expect((await addresses).map(({ host }) => host)).toStrictEqual(['10.0.0.2']);
    });

    it('waits for the same lookup while no address is known, and leaves no timer', async () => {
      const answers = hangingLookUps();
      const resolve = resolverOf([zk1], 1_000);
      const first = vi.fn();
      resolve().subscribe(first).unsubscribe();
      const second = resolved(resolve);
      await vi.advanceTimersByTimeAsync(60_000);
      expect(answers).toHaveLength(1);
      answers[0]?.('10.0.0.1');

      expect((await second).map(({ host }) => host)).toStrictEqual(['10.0.0.1']);
      expect(first).not.toHaveBeenCalled();
      expect(vi.getTimerCount()).toBe(0);
    });

    it('waits for a hanging lookup only once, and later calls use the known addresses', async () => {
      const answers = hangingLookUps();
      const resolve = resolverOf([zk1, { host: '10.0.0.2', port: 2182 }], 1_000);
      const known = (): Promise<readonly string[]> =>
        resolved(resolve).then((addresses) => addresses.map(({ host }) => host));
      const first = known();
      await vi.advanceTimersByTimeAsync(1_000);
      expect(await first).toStrictEqual(['10.0.0.2']);
      const second = known();
      await vi.advanceTimersByTimeAsync(0);
      expect(await second).toStrictEqual(['10.0.0.2']);
      answers[0]?.('10.0.0.1');
      await vi.advanceTimersByTimeAsync(0);
      const third = known();
      await vi.advanceTimersByTimeAsync(1_000);

      expect(await third).toStrictEqual(['10.0.0.1', '10.0.0.2']);
      expect(answers).toHaveLength(2);
    });
  });
});

/**
 * Makes all lookups wait, and returns a list of functions. Each lookup adds one function to this
 * list. When the test calls this function with an address, the lookup ends with this address.
 */
function hangingLookUps(): ((address: string) => void)[] {
  const answers: ((address: string) => void)[] = [];
  vi.mocked(lookup).mockImplementation(
    (() =>
      new Promise((answer) => {
        answers.push((address) => {
          answer([{ address, family: 4 }]);
        });
      })) as unknown as typeof lookup,
  );
  return answers;
}
