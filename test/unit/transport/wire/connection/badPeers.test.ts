import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { ProtocolError } from '../../../../../src/errors/wire/ProtocolError.js';
import { samples } from '../records/samples.js';
import { startFakeServer } from '../startFakeServer.js';
import { frame, int, long, reply, text } from '../wire.js';
import { openWire, sync } from './openWire.js';
import { grant, silence, startPeer } from './startPeer.js';

const event = frame(int(-1), long(-1n), int(0), int(3), int(3), text('/a'));
const read = { type: 'getData', path: '/a', watch: true } as const;

describe('a peer that breaks the protocol', () => {
  it.each<[string, (xid: number) => Buffer]>([
    ['swaps replies', (xid) => Buffer.concat([reply(xid + 1, -101), reply(xid, -101)])],
    ['replies twice', (xid) => Buffer.concat([reply(xid, -101), reply(xid, -101)])],
    ['cuts a record', (xid) => reply(xid, 0, int(0))],
    ['appends to a record', (xid) => reply(xid, 0, samples[1]?.response as Buffer, int(0))],
    ['announces 2 GiB', () => int(0x7fffffff)],
    ['announces a negative length', () => int(-5)],
    ['sends more events than there are watches', () => Buffer.concat([event, event, event])],
    ['replies with another grant of a session', () => grant(4_000)],
    // The client takes the first 4 bytes as the length of a frame, and -1 is no valid length. If
    // these 4 bytes were random too, they would be a valid length in about one of 64 test runs. In
    // such a run, the client would wait for a long frame.
    ['sends random bytes', () => Buffer.concat([int(-1), randomBytes(4_000)])],
  ])('that %s causes a typed error', async (_, misbehave) => {
    const server = await startPeer(({ type, xid }) => (type === 4 ? misbehave(xid) : undefined));
    const { connected, ask, ended, log } = openWire(server.port);
    await connected();
    ask('first', read);
    ask('second', read);

    expect(await ended()).toMatchObject({
      type: 'disconnected',
      cause: expect.any(ProtocolError) as unknown,
    });
    const called = log.filter((entry) => Array.isArray(entry)).map(([name]) => name as string);
    expect(called).toStrictEqual(['first', 'second']);
    await vi.waitFor(() => expect(server.open.size).toBe(0));
  });

  it('that sends frames without end is dropped at its first wrong frame', async () => {
    const server = await startPeer(({ type }, socket) => {
      if (type !== 4) return undefined;
      const flood = (): void => {
        if (!socket.destroyed && socket.write(Buffer.concat(Array<Buffer>(1_000).fill(event)))) {
          setImmediate(flood);
        }
      };
      socket.on('drain', flood);
      flood();
      return silence;
    });
    const { connected, ask, ended, log } = openWire(server.port);
    await connected();
    ask('read', read);
    await ended();

    expect(log).toStrictEqual([
      ...['connected', { type: 'changed', path: '/a' }, 'disconnected', ['read', -4], 'complete'],
    ]);
    await vi.waitFor(() => expect(server.open.size).toBe(0));
  });

  it('that sends random bytes at any time causes only one event', async () => {
    const scripts = fc.sample(
      fc.array(fc.uint8Array({ minLength: 1, maxLength: 60 }), { minLength: 1, maxLength: 4 }),
      40,
    );
    for (const script of scripts) {
      const sent = script.map((bytes, index) =>
        index % 2 === 0 ? frame(Buffer.from(bytes)) : Buffer.from(bytes),
      );
      const begins = sent.length % 2 === 0;
      const server = await startFakeServer((index, socket) => {
        if (begins && index === 0) return grant(300);
        socket.end(Buffer.concat(sent));
        return undefined;
      });
      const { ended, log } = openWire(server.port, {
        session: { id: '1000abc', password: '07'.repeat(16) },
      });
      await ended();

      expect(log.filter((entry) => entry !== 'complete')).toHaveLength(1);
    }
  }, 30_000);

  it('that changes a byte of a reply at any place causes only one callback', async () => {
    const bytes = reply(2, 0, samples[1]?.response as Buffer);
    for (let at = 0; at < bytes.length; at += 3) {
      const garbled = Buffer.from(bytes);
      garbled.writeUInt8(garbled.readUInt8(at) ^ 0x81, at);
      const server = await startPeer(({ type }, socket) => {
        if (type !== 4) return undefined;
        socket.end(garbled);
        return silence;
      });
      const { connected, ask, ended, log } = openWire(server.port);
      await connected();
      ask('read', read);
      await ended();

      expect(log).toContain('disconnected');
      expect(log.filter((entry) => Array.isArray(entry))).toHaveLength(1);
    }
  }, 30_000);

  it('that replies with an impossible return code causes one callback for each request', async () => {
    const server = await startPeer(({ type, xid }) =>
      type === 3 || type === 0 ? undefined : reply(xid, -1001),
    );
    const { connected, ask, ended, log } = openWire(server.port);
    await connected();
    ask('sync', sync);
    await ended();

    expect(log).toStrictEqual(['connected', 'disconnected', ['sync', -4], 'complete']);
  });
});
