import { EventEmitter, getEventListeners, once } from 'node:events';
import { NEVER, of, throwError } from 'rxjs';
import {
  ConnectionLossError,
  InvalidArgumentError,
  isZkError,
  NoNodeError,
  type ZkClient,
} from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import { describe, expect, it } from 'vitest';
import { fakeClient } from '../../../marbles/fakeClient.js';

const { promises } = memoryZooKeeper().client();

describe('client.promises', () => {
  it('has each request, and the functions that only Promises need', () => {
    expect(Object.keys(promises).sort()).toStrictEqual(
      [
        ...['exists', 'getData', 'getChildren', 'getAcl', 'getEphemerals', 'countDescendants'],
        ...['whoAmI', 'create', 'setData', 'remove', 'transaction', 'setAcl', 'addAuth', 'sync'],
        ...['ensurePath', 'connected', 'first'],
      ].sort(),
    );
  });

  it('resolves with the values of the requests, also with a chroot', async () => {
    const zk = memoryZooKeeper({ '/app': '' });
    const client = zk.client({ chroot: '/app' });
    const { promises: app } = client;

    expect(await app.create('/a', 'x')).toBe('/a');
    expect(await app.create('/e-', 'x', { mode: 'ephemeralSequential' })).toBe('/e-0000000001');
    expect(await app.create('/b/c', 'x', { parents: true, stat: true })).toMatchObject({
      path: '/b/c',
      stat: { version: 0 },
    });
    expect(await app.exists('/a')).toMatchObject({ dataLength: 1 });
    expect(await app.exists('/n')).toBeNull();
    expect((await app.getData('/a')).data.toString()).toBe('x');
    expect((await app.getChildren('/b')).children).toStrictEqual(['c']);
    expect(await app.getEphemerals()).toStrictEqual(['/e-0000000001']);
    expect(await app.getEphemerals('/f', {})).toStrictEqual([]);
    expect(await app.countDescendants('/b')).toBe(1);
    expect(await app.whoAmI()).toMatchObject([{ scheme: 'ip' }]);
    expect(await app.setData('/a', 'y', { version: 0 })).toMatchObject({ version: 1 });
    await expect(
      app.setAcl('/a', [{ perms: 31, scheme: 'world', id: 'anyone' }], { version: 0 }),
    ).resolves.toBeUndefined();
    expect((await app.getAcl('/a')).acl).toHaveLength(1);
    await expect(app.addAuth('digest', 'u:p')).resolves.toBeUndefined();
    await expect(app.sync('/a')).resolves.toBeUndefined();
    await expect(app.ensurePath('/d/e', { mode: 'container' })).resolves.toBeUndefined();
    expect(
      await app.transaction([
        { type: 'setData', path: '/a', data: 'z' },
        { type: 'create', path: '/f' },
      ]),
    ).toMatchObject([{ version: 2 }, '/f']);
    await expect(app.remove('/a', { version: 2 })).resolves.toBeUndefined();
    expect(await app.exists('/a')).toBeNull();
    await client.close();
    zk.expectClean();
  });

  it('sends each request at its call, in the order of the calls', () => {
    const client = fakeClient({ create: [of('/a')], sync: [NEVER] });

    void client.promises.create('/a', 'x');
    void client.promises.sync('/b');

    expect(client.sent).toStrictEqual([
      ['create', '/a', 'x', {}],
      ['sync', '/b'],
    ]);
  });

  it('rejects with the error of the request', async () => {
    await expect(promises.getData('/n')).rejects.toBeInstanceOf(NoNodeError);
  });

  it('rejects on a closed client', async () => {
    const client = memoryZooKeeper().client();
    await client.close();

    await expect(client.promises.getData('/')).rejects.toMatchObject({ code: 'CLIENT_CLOSED' });
  });

  it('rejects for wrong arguments, and does not throw', async () => {
    const rejected = promises.getData('a');

    await expect(rejected).rejects.toBeInstanceOf(InvalidArgumentError);
  });

  it('accepts only an AbortSignal, and suggests the setting signal for a misspelt key', async () => {
    const misspelt = { version: 1, singal: new AbortController().signal };

    await expect(promises.remove('/a', misspelt)).rejects.toThrow(
      'config must have only the keys version, signal, got singal; did you mean signal?',
    );
    await expect(promises.exists('/a', { signal: new AbortController() as never })).rejects.toThrow(
      'signal must be an AbortSignal, got an AbortController; did you mean its signal?',
    );
  });
});

describe('the signal of client.promises', () => {
  it('sends nothing if it is aborted before the call', async () => {
    const client = fakeClient({ create: [of('/a')] });
    const reason = new Error('too late');

    await expect(
      client.promises.create('/a', 'x', { signal: AbortSignal.abort(reason) }),
    ).rejects.toBe(reason);
    expect(client.sent).toStrictEqual([]);
  });

  it('sends nothing if it is aborted while the request waits for a connection', async () => {
    const zk = memoryZooKeeper();
    const client = zk.client({ session: NEVER });
    const controller = new AbortController();
    const created = client.promises.create('/a', 'x', { signal: controller.signal });
    controller.abort();
    const rejected = expect(created).rejects.toMatchObject({ name: 'AbortError' });
    zk.resume(client);
    await client.promises.connected();
    await rejected;
    await client.promises.sync('/');

    expect(await client.promises.exists('/a')).toBeNull();
    await client.close();
  });

  it('rejects when it is aborted after the sending, but the server applies the write', async () => {
    const zk = memoryZooKeeper();
    const client = zk.client();
    await client.promises.connected();
    const controller = new AbortController();
    const created = client.promises.create('/a', 'x', { signal: controller.signal });
    controller.abort();

    await expect(created).rejects.toBe(controller.signal.reason);
    await client.promises.sync('/');
    expect(await client.promises.exists('/a')).not.toBeNull();
    await client.close();
  });

  it('has no listener left after the reply', async () => {
    const client = fakeClient({ exists: [of(null), NEVER] });
    const controller = new AbortController();

    expect(await client.promises.exists('/a', { signal: controller.signal })).toBeNull();
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
  });

  it('ends a hundred requests without a warning of Node about too many listeners', async () => {
    const warnings: unknown[] = [];
    const note = (warning: unknown): void => void warnings.push(warning);
    process.on('warning', note);
    const client = fakeClient({ exists: Array.from({ length: 100 }, () => NEVER) });
    const controller = new AbortController();
    const { signal } = controller;
    const all = Promise.allSettled(
      Array.from({ length: 100 }, () => client.promises.exists('/a', { signal })),
    );
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
    controller.abort();

    expect((await all).every(({ status }) => status === 'rejected')).toBe(true);
    // If there were too many listeners, Node would emit its warning in the next turn of the event
    // loop. So the test waits for one turn.
    const turn = new EventEmitter();
    setImmediate(() => turn.emit('over'));
    await once(turn, 'over');
    process.off('warning', note);
    expect(warnings).toStrictEqual([]);
  });
});

describe('the stack of a rejection', () => {
  it('shows the line of the call', async () => {
    const client = memoryZooKeeper().client();
    const error = await callIt(client).catch((thrown: unknown) => thrown);

    expect(isZkError(error, 'NO_NODE') && error.stack).toMatch(/at .*callIt.*createPromises\.test/);
    expect(isZkError(error) && error.stack).toMatch(/^NoNodeError: getData \/none: /);
  });

  it('shows only the first caller when several callers get the same error', async () => {
    const error = new ConnectionLossError();
    const client = fakeClient({ getData: [throwError(() => error), throwError(() => error)] });
    await callIt(client).catch(() => undefined);
    const { stack } = error;
    await callIt(client).catch(() => undefined);

    expect(stack).toContain('callIt');
    expect(error.stack).toBe(stack);
  });

  it('stays unchanged when a program formats its stacks in another way', async () => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- the test restores it below
    const { prepareStackTrace } = Error;
    const client = memoryZooKeeper().client();
    Error.prepareStackTrace = (_, frames) => frames;
    try {
      await expect(callIt(client)).rejects.toBeInstanceOf(NoNodeError);
    } finally {
      Error.prepareStackTrace = prepareStackTrace;
    }
  });
});

async function callIt(client: ZkClient): Promise<unknown> {
  return client.promises.getData('/none');
}
