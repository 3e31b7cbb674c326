import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lastValueFrom } from 'rxjs';
import { createClient } from 'rxzk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';
import { frame, grantOf, int, long, reply, text } from '../../unit/transport/wire/wire.js';
import { bundleProgram } from '../support/bundleProgram.js';
import { type Run, startProcess } from '../support/startProcess.js';
import { answerWell, types } from './answerWell.js';
import { granting } from './granting.js';
import { manners } from './manners.js';
import { type Manner, type Peer, startPeer } from './startPeer.js';

const mebibyte = 2 ** 20;
const event = frame(int(-1), long(-1n), int(0), int(3), int(3), text('/node'));

/**
 * More ways in which a peer misbehaves. The tests try these ways only with clients over the wire
 * transport. Some of these ways would crash a client over the binding. The other ways can harm only
 * the wire transport.
 */
const more: Readonly<Record<string, Manner>> = {
  'answers, and cuts every record': readingBadly((xid) => reply(xid, 0, int(2), Buffer.of(1))),
  'answers with records that are too long': readingBadly((xid) =>
    reply(xid, 0, int(0), Buffer.alloc(500)),
  ),
  'answers twice': readingBadly((xid) => Buffer.concat([reply(xid, -101), reply(xid, -101)])),
  'says that it does not know how to read': granting((request, socket) => {
    if (request.type !== types.getData) return answerWell(request);
    socket.end(reply(request.xid, -6));
    return undefined;
  }),
  'answers the next request first': readingBadly((xid) => reply(xid + 1, -101)),
  'sends an event for each watch, again and again': readingBadly((xid) =>
    Buffer.concat([event, reply(xid, -101), event]),
  ),
  'answers the same, and sends an event with each reply': readingBadly((xid) =>
    Buffer.concat([reply(xid, 0, text('same'), Buffer.alloc(68)), event]),
  ),
  'lists children that cannot be': granting((request) => {
    if (request.type !== types.getChildren2) return answerWell(request);
    const names = ['', '.', '..', '/', 'a/b'].map(text);
    return reply(request.xid, 0, int(names.length), ...names, Buffer.alloc(68));
  }),
  'has seen the last of all zxids, and hangs up': granting((request, socket) => {
    if (request.type !== types.getData) return answerWell(request);
    const last = long(2n ** 63n - 1n);
    socket.end(frame(int(request.xid), last, int(0), text('same'), Buffer.alloc(68)));
    return undefined;
  }),
  'grants a session of 24 days, and hangs up at each read': granting(
    (request, socket) => (request.type === types.getData ? void socket.end() : answerWell(request)),
    grantOf(2 ** 31 - 1),
  ),
  'never ends a frame': readingBadly(() =>
    Buffer.concat([int(50 * mebibyte), Buffer.alloc(1_000)]),
  ),
  'floods with frames without end': granting((_, socket) => {
    const pings = Buffer.concat(Array.from({ length: 1_000 }, () => reply(-2, 0)));
    const flood = (): void => {
      while (!socket.destroyed && socket.write(pings));
    };
    socket.on('drain', flood);
    flood();
    return undefined;
  }),
};

const all: Readonly<Record<string, Manner>> = { ...manners, ...more };

/** A peer, and the program whose client connects to this peer. */
interface Subject {
  readonly peer: Peer;
  readonly run: Run;
  /** Replaces the peer with a good server. New connections then go to the good server. */
  readonly replace: () => void;
}

describe('a peer that misbehaves forever', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rxzk-endure-'));
  const names = Object.keys(all);
  const subjects = new Map<string, Subject>();
  let server: ZooKeeperServer;

  beforeAll(async () => {
    server = await startServer();
    await using client = createClient({ servers: server.servers });
    await lastValueFrom(client.create('/node', 'here'));
    const program = bundleProgram(fileURLToPath(new URL('endure.ts', import.meta.url)), folder);
    // All programs run at the same time, because each program mostly waits. A program measures only
    // the processor time of its own process.
    for (const name of names) subjects.set(name, await begin(program, all[name]!));
  });

  afterAll(async () => {
    for (const { peer, run } of subjects.values()) {
      run[Symbol.dispose]();
      await peer[Symbol.asyncDispose]();
    }
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  it.concurrent.for(names)(
    'and %s costs little, and is forgotten when a good server takes its place',
    async (name) => {
      const { run, replace } = subjects.get(name)!;
      await run.until('measured ');
      const [, measured = ''] = /measured (.*)/.exec(run.printed().stdout) ?? [];
      const { share, grown, rss } = JSON.parse(measured) as Readonly<Record<string, number>>;
      expect(share).toBeLessThan(0.1);
      expect(grown).toBeLessThan(mebibyte);
      expect(rss).toBeLessThan(250 * mebibyte);
      // Only the good server sends the word "here" as data. The good server has not replaced the
      // peer yet, so the client cannot have read this word. The test ignores the printed
      // measurement. The measurement also contains the last error message of the client. This
      // message may contain the letters "here" inside a word such as "there".
      expect(run.printed().stdout.replace(measured, '')).not.toContain('here');

      replace();
      await run.until('streamed here');
      await run.until('read here');
      expect(run.printed().stderr).toBe('');
    },
  );

  async function begin(program: string, manner: Manner): Promise<Subject> {
    let current = manner;
    const peer = await startPeer((socket) => {
      current(socket);
    });
    const run = startProcess(process.execPath, ['--expose-gc', program, peer.servers], {
      env: process.env,
    });
    await run.until('started');
    return { peer, run, replace: () => void (current = relayTo(server.port)) };
  }
});

/**
 * Returns the behaviour of a peer that replies to `getData` with the result of `answer`. To all
 * other requests, the peer replies like a good server.
 */
function readingBadly(answer: (xid: number) => Buffer): Manner {
  return granting((request) =>
    request.type === types.getData ? answer(request.xid) : answerWell(request),
  );
}

function relayTo(port: number): Manner {
  return (socket) => {
    const there = connect(port, '127.0.0.1');
    there.on('error', () => undefined);
    there.pipe(socket).pipe(there);
  };
}
