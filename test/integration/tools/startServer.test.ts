import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import { openSession } from './openSession.js';

describe('startServer', { timeout: 60_000 }, () => {
  let server: ZooKeeperServer;

  beforeAll(async () => {
    server = await startServer({ tickTime: 400, properties: { maxSessionTimeout: 7000 } });
  }, 60_000);

  afterAll(() => server.stop());

  it('serves when it resolves', async () => {
    expect(await server.command('srvr')).toContain('Mode: standalone');
    expect(server.servers).toBe(`127.0.0.1:${server.port}`);
  });

  it('uses the given settings and properties', async () => {
    const conf = await server.command('conf');
    expect(conf).toContain('minSessionTimeout=800');
    expect(conf).toContain('maxSessionTimeout=7000');
  });

  it('keeps port, data and log over a restart', async () => {
    const { pid, port } = server;
    const before = await openSession(server.servers);
    await before.create('/kept', 'data', 0);
    before.close();
    await server.restart();
    const after = await openSession(server.servers);
    expect(await after.exists('/kept', false)).toBeTruthy();
    after.close();
    expect(server.port).toBe(port);
    expect(server.pid).not.toBe(pid);
    expect(existsSync(server.log)).toBe(true);
  });

  it('is down after kill and up after restart', async () => {
    await server.kill();
    expect(server.pid).toBeUndefined();
    await expect(server.command('ruok')).rejects.toThrow('ECONNREFUSED');
    await server.kill();
    await server.restart();
    expect(await server.command('ruok')).toBe('imok');
  });

  it('ends on SIGTERM too', async () => {
    await server.kill('SIGTERM');
    expect(server.pid).toBeUndefined();
    await server.restart();
  });

  it('accepts connections and does not answer while it is paused', async () => {
    await server.pause();
    await expect(server.command('ruok')).rejects.toThrow('No reply to ruok');
    server.resume();
    expect(await server.command('ruok')).toBe('imok');
  });

  it('stops while it is paused', async () => {
    await using other = await startServer();
    await other.pause();
    await other.stop();
    expect(other.pid).toBeUndefined();
    expect(existsSync(dirname(other.log))).toBe(false);
  });

  it('rejects with the end of the log when the server does not start', async () => {
    await expect(startServer({ properties: { tickTime: 'long' } })).rejects.toThrow(
      /ended while it started[^]*Invalid config[^]*For input string: "long"/,
    );
  });
});
