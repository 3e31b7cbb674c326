import { getEventListeners } from 'node:events';
import { NEVER, Observable, of, Subject, throwError } from 'rxjs';
import { InvalidArgumentError, latestValues, watchData } from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import { describe, expect, it } from 'vitest';

/**
 * Waits until the callbacks of all settled Promises have run. For example, a test emits a value and
 * then awaits `turn()`. After that, the `for await` loop has run its body for this value.
 */
async function turn(): Promise<void> {
  await new Promise<void>((resolve) => {
    setImmediate(resolve);
  });
}

describe('latestValues', () => {
  it('gives the loop the values of the stream, and ends when the stream completes', async () => {
    const seen: number[] = [];
    const source = new Subject<number>();
    const loop = (async () => {
      for await (const value of latestValues(source)) seen.push(value);
    })();

    for (const value of [1, 2]) {
      source.next(value);
      await turn();
    }
    source.complete();
    await loop;

    expect(seen).toStrictEqual([1, 2]);
  });

  it('keeps only the newest value while the body is busy', async () => {
    const seen: number[] = [];
    for await (const value of latestValues(of(1, 2, 3))) seen.push(value);

    expect(seen).toStrictEqual([3]);
  });

  it('throws the error of the stream only once, after the last value', async () => {
    const error = new RangeError('no');
    const source = new Subject<number>();
    const iterator = latestValues(source)[Symbol.asyncIterator]();
    source.next(1);
    source.error(error);

    await expect(iterator.next()).resolves.toStrictEqual({ done: false, value: 1 });
    await expect(iterator.next()).rejects.toBe(error);
    await expect(iterator.next()).resolves.toStrictEqual({ done: true, value: undefined });
  });

  it('subscribes once for each loop, when the loop begins', () => {
    let subscriptions = 0;
    const values = latestValues(
      new Observable(() => {
        subscriptions += 1;
      }),
    );

    expect(subscriptions).toBe(0);
    values[Symbol.asyncIterator]();
    values[Symbol.asyncIterator]();
    expect(subscriptions).toBe(2);
  });

  it.each([
    ['break', false],
    ['throw', true],
  ])('unsubscribes from the stream when the loop ends by %s', async (_, throws) => {
    const source = new Subject<number>();
    const loop = (async () => {
      for await (const value of latestValues(source)) {
        if (throws) throw new RangeError(String(value));
        break;
      }
    })().catch((error: unknown) => (error as Error).name);
    source.next(1);

    expect(await loop).toBe(throws ? 'RangeError' : undefined);
    expect(source.observed).toBe(false);
  });

  it('settles waiting calls of next in their order', async () => {
    const source = new Subject<number>();
    const iterator = latestValues(source)[Symbol.asyncIterator]();
    const calls = Promise.all([iterator.next(), iterator.next(), iterator.next()]);
    source.next(1);
    source.next(2);
    await iterator.return?.();

    expect(await calls).toStrictEqual([
      { done: false, value: 1 },
      { done: false, value: 2 },
      { done: true, value: undefined },
    ]);
    expect(source.observed).toBe(false);
  });

  it('throws the reason of the signal, and drops a value that the loop has not taken', async () => {
    const reason = new RangeError('enough');
    const controller = new AbortController();
    const source = new Subject<number>();
    const { signal } = controller;
    const iterator = latestValues(source, { signal })[Symbol.asyncIterator]();
    source.next(1);
    controller.abort(reason);

    expect(source.observed).toBe(false);
    await expect(iterator.next()).rejects.toBe(reason);
    await expect(iterator.next()).resolves.toMatchObject({ done: true });
  });

  it('does not subscribe if the signal is aborted already, and leaves no listener', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    for await (const value of latestValues(of(1), { signal })) expect(value).toBe(1);
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);

    controller.abort();
    const source = new Subject<number>();
    const iterator = latestValues(source, { signal })[Symbol.asyncIterator]();
    expect(source.observed).toBe(false);
    await expect(iterator.next()).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('does not end the process when the stream errors and nobody calls next', async () => {
    latestValues(throwError(() => new RangeError('no')))[Symbol.asyncIterator]();
    await turn();
  });

  it('drops the watch when the loop ends, and ends when the client is closed', async () => {
    const zk = memoryZooKeeper({ '/config': 'a' });
    const client = zk.client();
    const seen: string[] = [];
    for await (const node of latestValues(watchData(client, '/config'))) {
      seen.push(String(node?.data));
      if (seen.length === 2) break;
      zk.set('/config', 'b');
    }
    zk.expectClean();
    for await (const node of latestValues(watchData(client, '/config'))) {
      seen.push(String(node?.data));
      void client.close();
    }

    expect(seen).toStrictEqual(['a', 'b', 'b']);
  });

  it('throws at the call for a value that is not a stream', () => {
    expect(() => latestValues(Promise.resolve(1) as never)).toThrow(InvalidArgumentError);
    expect(() => latestValues(NEVER, { signal: 1 } as never)).toThrow(
      'signal must be an AbortSignal, got 1',
    );
  });
});
