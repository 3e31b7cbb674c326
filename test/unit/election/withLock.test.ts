import { of } from 'rxjs';
import { InvalidArgumentError, isZkError, type LeaderTerm, withLock, type ZkClient } from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import { describe, expect, it } from 'vitest';

/**
 * Resolves when the signal is aborted. `withLock` cannot stop the Promise of the work from outside.
 * So the work in these tests calls this function, and waits until the function resolves.
 */
async function aborted(signal: AbortSignal): Promise<void> {
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => {
      resolve();
    });
  });
}

async function callIt(client: ZkClient, wait: number): Promise<unknown> {
  return withLock(client, '/lock', () => 'x', { wait });
}

describe('withLock', () => {
  it.each<[string, () => unknown]>([
    ['a Promise', () => Promise.resolve('w')],
    ['a value', () => 'w'],
    ['a list', () => ['w']],
    ['the last value of an Observable', () => of('v', 'w')],
  ])('resolves with the result of the work: %s', async (name, work) => {
    const zk = memoryZooKeeper({ '/lock': '' });
    const client = zk.client();

    expect(await withLock(client, '/lock', work)).toStrictEqual(name === 'a list' ? ['w'] : 'w');
    expect((await client.promises.getChildren('/lock')).children).toStrictEqual([]);
    zk.expectClean();
    await client.close();
  });

  it('passes the term to the work, and stores the id in its znode', async () => {
    const client = memoryZooKeeper({ '/lock': '' }).client();
    const work = async ({ token, signal, assertLeading, transaction }: LeaderTerm) => {
      assertLeading();
      const { children } = await client.promises.getChildren('/lock', { signal });
      const { data, stat } = await client.promises.getData(`/lock/${children.join()}`);
      expect(token).toBe(stat.czxid);
      expect(data.toString()).toBe('me');
      return transaction([{ type: 'create', path: '/done' }]);
    };

    const done$ = await withLock(client, '/lock', work, { id: 'me' });
    await expect(client.promises.first(done$)).rejects.toMatchObject({ code: 'NOT_LEADING' });
    await client.close();
  });

  it('makes close() wait for the work, and keeps the lock until the work has settled', async () => {
    const zk = memoryZooKeeper({ '/lock': '' });
    const [a, b] = [zk.client(), zk.client()];
    const log: string[] = [];
    let finish = (): void => undefined;
    const begun = new Promise<void>((begin) => {
      const work = async (): Promise<void> => {
        begin();
        await new Promise<void>((resolve) => (finish = resolve));
        await a.promises.create('/late', '');
        log.push('a has written');
      };
      void withLock(a, '/lock', work).then(() => log.push('a is done'));
    });
    await begun;
    const closed = a.close().then(() => log.push('a is closed'));
    const next = withLock(b, '/lock', () => log.push('b works'));
    await b.promises.exists('/');
    expect(log).toStrictEqual([]);
    finish();
    await Promise.all([closed, next]);

    expect(log.slice(0, 2)).toStrictEqual(['a has written', 'a is done']);
    await b.close();
    zk.expectClean();
  });

  it('makes close() wait for the work at most for the closeTimeout', async () => {
    const client = memoryZooKeeper({ '/lock': '' }).client({ closeTimeout: 50 });
    const work = ({ signal }: LeaderTerm): Promise<unknown> =>
      Promise.all([client.close(), aborted(signal)]);

    await expect(withLock(client, '/lock', work)).rejects.toMatchObject({ code: 'NOT_LEADING' });
  });

  it('releases the lock before the Promise resolves', async () => {
    const zk = memoryZooKeeper({ '/lock': '' });
    const [a, b] = [zk.client(), zk.client()];
    for (const client of [a, b, a]) {
      expect(await withLock(client, '/lock', () => 'w', { wait: 0 })).toBe('w');
    }
    await Promise.all([a.close(), b.close()]);
    zk.expectClean();
  });

  it('rejects a single try while somebody else has the lock, with the caller in the stack', async () => {
    const zk = memoryZooKeeper({ '/lock': '' });
    const [a, b] = [zk.client(), zk.client()];
    const error: unknown = await withLock(a, '/lock', () =>
      callIt(b, 0).catch((thrown: unknown) => thrown),
    );

    expect(error).toMatchObject({
      code: 'LOCK_TIMEOUT',
      message: 'withLock /lock: somebody else holds the lock',
    });
    expect(isZkError(error) && error.stack).toMatch(/at .*callIt.*withLock\.test/);
    await Promise.all([a.close(), b.close()]);
    zk.expectClean();
  });

  it.each([
    ['the connection is lost', 'suspend'],
    ['the session expires', 'expire'],
  ] as const)('rejects when %s, but not before the work has settled', async (_, fault) => {
    const zk = memoryZooKeeper({ '/lock': '' });
    const client = zk.client();
    const steps: string[] = [];
    const held = withLock(client, '/lock', async ({ signal, assertLeading }) => {
      zk[fault](client);
      await aborted(signal);
      steps.push('aborted');
      expect(assertLeading).toThrow('leadership is over');
      zk.resume(client);
      await client.promises.connected();
      steps.push('settled');
      return 'w';
    }).finally(() => steps.push('rejected'));

    await expect(held).rejects.toMatchObject({
      code: 'NOT_LEADING',
      outcome: 'unknown',
      message: 'withLock /lock: leadership is over',
    });
    expect(steps).toStrictEqual(['aborted', 'settled', 'rejected']);
    await client.close();
    zk.expectClean();
  });

  it('keeps its znode until the work has settled, if the session does not expire', async () => {
    const zk = memoryZooKeeper({ '/lock': '' });
    const [client, other] = [zk.client(), zk.client()];
    const held = withLock(client, '/lock', async ({ signal }) => {
      zk.suspend(client);
      await aborted(signal);
      zk.resume(client);
      await client.promises.connected();
      await expect(callIt(other, 0)).rejects.toMatchObject({ code: 'LOCK_TIMEOUT' });
      throw new RangeError('stopped');
    });

    await expect(held).rejects.toMatchObject({
      code: 'NOT_LEADING',
      cause: { name: 'RangeError' },
    });
    expect(await callIt(other, 0)).toBe('x');
    await Promise.all([client.close(), other.close()]);
    zk.expectClean();
  });

  it('runs the work only once, even if it gets the lock again', async () => {
    const zk = memoryZooKeeper({ '/lock': '' });
    const client = zk.client();
    let runs = 0;
    const held = withLock(client, '/lock', async ({ signal }) => {
      runs += 1;
      const before = client.inspect().owned;
      zk.suspend(client);
      await aborted(signal);
      zk.resume(client);
      await client.promises.connected();
      // During these two requests, the candidate reads its election again. If the candidate wrongly
      // joined the election a second time, `owned` would change.
      await client.promises.sync('/');
      await client.promises.sync('/');
      expect(client.inspect().owned).toStrictEqual(before);
    });

    await expect(held).rejects.toMatchObject({ code: 'NOT_LEADING' });
    expect(runs).toBe(1);
    await client.close();
  });

  it('settles with the result or the error of the work when the signal is aborted', async () => {
    const zk = memoryZooKeeper({ '/lock': '' });
    const client = zk.client();
    const run = (throws: boolean): Promise<string> => {
      const controller = new AbortController();
      return withLock(
        client,
        '/lock',
        async ({ signal, assertLeading }) => {
          controller.abort(new RangeError('enough'));
          await aborted(signal);
          assertLeading();
          if (throws) signal.throwIfAborted();
          return 'w';
        },
        { signal: controller.signal },
      );
    };

    expect(await run(false)).toBe('w');
    await expect(run(true)).rejects.toThrow('enough');
    zk.expectClean();
    await client.close();
  });

  it('rejects when the work throws, and for wrong arguments', async () => {
    const client = memoryZooKeeper({ '/lock': '' }).client();
    const work = (): never => {
      throw new RangeError('no');
    };

    await expect(withLock(client, '/lock', work)).rejects.toThrow('no');
    await expect(withLock(client, 'lock', work)).rejects.toBeInstanceOf(InvalidArgumentError);
    await client.close();
  });
});
