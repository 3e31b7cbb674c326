import { lastValueFrom } from 'rxjs';
import {
  createClient,
  digestIdentity,
  ephemeralNode,
  watchChildren,
  watchData,
  type ZkClient,
} from 'rxzk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import { record } from '../support/record.js';
import { createSecret } from './examples/createSecret.js';
import { ownerOnly } from './examples/ownerOnly.js';
import { sharedAcl } from './examples/sharedAcl.js';
import { watchSecret } from './examples/watchSecret.js';

describe('permissions', () => {
  let server: ZooKeeperServer;
  let ann: ZkClient;
  let bob: ZkClient;
  let nobody: ZkClient;

  beforeAll(async () => {
    server = await startServer();
    const { servers } = server;
    ann = createClient({ servers, auth: [{ scheme: 'digest', credentials: 'ann:a' }] });
    bob = createClient({ servers, auth: [{ scheme: 'digest', credentials: 'bob:b' }] });
    nobody = createClient({ servers });
  });

  afterAll(async () => {
    await Promise.all([ann, bob, nobody].map((client) => client.close()));
    await server.stop();
  });

  it('only for the owner cause NO_AUTH errors on the streams of all other clients', async () => {
    await lastValueFrom(createSecret(ann, '/owned', 'plan', ownerOnly));
    using own = record(watchData(ann, '/owned'));
    expect((await own.until(() => true))?.data.toString()).toBe('plan');
    for (const client of [bob, nobody]) {
      const data = record(watchData(client, '/owned'));
      const children = record(watchChildren(client, '/owned'));
      expect(await data.ended()).toMatchObject({
        code: 'NO_AUTH',
        path: '/owned',
        outcome: 'none',
        retryable: false,
      });
      expect(await children.ended()).toMatchObject({ code: 'NO_AUTH' });
      expect([...data.values, ...children.values]).toStrictEqual([]);
      await expect(lastValueFrom(client.setData('/owned', 'x'))).rejects.toMatchObject({
        code: 'NO_AUTH',
        outcome: 'none',
      });
    }
    expect(own.end).toBeUndefined();
  });

  it('are stored as the digest of the identities for the scheme auth', async () => {
    const { acl } = await lastValueFrom(ann.getAcl('/owned'));
    expect(acl).toStrictEqual([{ perms: 31, ...digestIdentity('ann:a') }]);
  });

  it('may differ by client: one writes, another reads, and a third gets NO_AUTH', async () => {
    const acl = sharedAcl('ann:a', 'bob:b');
    await lastValueFrom(createSecret(ann, '/shared', 'one', acl));
    let denied = 0;
    using reader = record(watchSecret(bob, '/shared', () => (denied += 100)));
    const stranger = record(watchSecret(nobody, '/shared', () => (denied += 1)));
    await stranger.ended();
    await reader.until((node) => node?.data.toString() === 'one');
    await lastValueFrom(ann.setData('/shared', 'two'));
    await reader.until((node) => node?.data.toString() === 'two');
    await expect(lastValueFrom(bob.setData('/shared', 'x'))).rejects.toMatchObject({
      code: 'NO_AUTH',
    });
    expect(denied).toBe(1);
    expect(stranger.end).toStrictEqual({ kind: 'complete' });
  });

  it('let everybody see that a znode exists', async () => {
    expect(await lastValueFrom(nobody.exists('/owned'))).toMatchObject({ dataLength: 4 });
  });

  it('stop a client when the list changes, and allow it again when the list is restored', async () => {
    const [both, annOnly] = [sharedAcl('ann:a', 'bob:b'), ownerOnly];
    await lastValueFrom(ann.setAcl('/shared', annOnly));
    expect(await record(watchData(bob, '/shared')).ended()).toMatchObject({ code: 'NO_AUTH' });
    await lastValueFrom(ann.setAcl('/shared', both));
    using stream = record(watchData(bob, '/shared'));
    expect((await stream.until(() => true))?.data.toString()).toBe('two');
  });

  it('are set before the secret is written, and a faster writer is noticed', async () => {
    const created$ = createSecret(ann, '/raced', 'plan', ownerOnly);
    // The binding sends two requests. The first request creates the znode, and the second request
    // sets the access control list. Between the two requests, every client can write to the znode.
    // The intruder is a client without an identity, and tries to write to the znode as soon as
    // possible.
    const raced = new Promise<unknown>((resolve) => {
      const intruder = (): void => {
        nobody.setData('/raced', 'mine').subscribe({ next: () => resolve('wrote'), error: retry });
      };
      const retry = (error: { readonly code: string }): void => {
        if (error.code === 'NO_NODE') intruder();
        else resolve(error.code);
      };
      intruder();
    });
    const outcome = await lastValueFrom(created$).catch((error: unknown) => error);
    // There is a race between the intruder and the creator. If the intruder has written first, the
    // secret must not be in the znode.
    if ((await raced) === 'wrote') {
      expect(outcome).toMatchObject({ code: 'BAD_VERSION', outcome: 'none' });
      expect((await lastValueFrom(ann.getData('/raced'))).data.toString()).toBe('mine');
    } else {
      expect(outcome).toBe('/raced');
      expect(await raced).toBe('NO_AUTH');
    }
  });

  it('of an ephemeral are set as well', async () => {
    const member = record(ephemeralNode(ann, '/member', '10.0.0.1', { acl: ownerOnly }));
    await member.until(() => true);
    await expect(lastValueFrom(nobody.getData('/member'))).rejects.toMatchObject({
      code: 'NO_AUTH',
    });
    member.subscription.unsubscribe();
  });
});
