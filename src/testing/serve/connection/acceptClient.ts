import type { Socket } from 'node:net';
import { createSplitter } from '../../../transport/wire/link/createSplitter.js';
import type { Reader } from '../../../transport/wire/jute/read/Reader.js';
import { viewOf } from '../../../transport/wire/jute/read/viewOf.js';
import type { Writer } from '../../../transport/wire/jute/write/Writer.js';
import { answerWord } from '../words/answerWord.js';
import type { World } from '../World.js';
import { createConversation } from './createConversation.js';
import { createDelivery } from './createDelivery.js';
import type { LinkStatus } from './Traffic.js';

/**
 * Serves one client, from its first byte until its connection ends. The first four bytes are a
 * four-letter word, or the length of the first frame.
 */
export function acceptClient(socket: Socket, world: World): void {
  const { traffic, settings } = world;
  const link: LinkStatus = {
    remote: `/${String(socket.remoteAddress)}:${String(socket.remotePort)}`,
    received: 0,
    sent: 0,
    session: null,
    cut: () => socket.destroy(),
    pause: () => socket.pause(),
    resume: () => {
      orCut(goOn);
    },
  };
  /**
   * Requests that the server holds back, because the client reads its replies too slowly.
   * Meanwhile, the socket is paused, so the list stays short.
   */
  const held: Buffer[] = [];
  /** The first bytes from the client, until four bytes have arrived. After that, `null`. */
  let first: Buffer | null = Buffer.alloc(0);

  const delivery = createDelivery(socket, world.clock, () => {
    if (!world.clock.paused) orCut(goOn);
  });
  const conversation = createConversation(world, {
    link,
    address: socket.remoteAddress ?? '127.0.0.1',
    write(write: (writer: Writer) => void) {
      link.sent += 1;
      traffic.sent += 1;
      delivery.write(write);
    },
    hangUp() {
      held.length = 0;
      delivery.end();
      splitter.stop();
    },
    cut: link.cut,
  });
  const splitter = createSplitter((reader: Reader) => {
    link.received += 1;
    traffic.received += 1;
    if (held.length === 0 && delivery.hasRoom()) conversation.take(reader);
    else held.push(Buffer.from(reader.bytes.subarray(reader.at, reader.end)));
  }, settings.maxBuffer);

  traffic.links.add(link);
  if (world.clock.paused) socket.pause();
  socket.setNoDelay(true);
  socket.on('data', (chunk) => {
    orCut(() => {
      take(chunk);
    });
  });
  socket.on('error', () => {
    // This listener has nothing to do. After each error, the socket emits `close`, and the listener
    // below handles `close`. Without a listener for `error`, the process would end.
  });
  socket.once('close', () => {
    splitter.stop();
    held.length = 0;
    traffic.links.delete(link);
    conversation.end();
  });

  function take(chunk: Buffer): void {
    if (first === null) {
      frames(chunk);
      return;
    }
    first = Buffer.concat([first, chunk]);
    if (first.length < 4) return;
    const begun = first;
    first = null;
    const word = answerWord(begun.toString('latin1', 0, 4), world);
    if (word === undefined) {
      frames(begun);
    } else {
      splitter.stop();
      delivery.end(word);
    }
  }

  function frames(bytes: Buffer): void {
    splitter.take(bytes, viewOf(bytes), bytes.length);
  }

  function goOn(): void {
    while (delivery.hasRoom()) {
      const bytes = held.shift();
      if (bytes === undefined) {
        socket.resume();
        return;
      }
      conversation.take({ bytes, view: viewOf(bytes), at: 0, end: bytes.length });
    }
  }

  /**
   * Runs `work`, and cuts the connection if `work` throws, for example because a frame is too long.
   */
  function orCut(work: () => void): void {
    try {
      work();
    } catch {
      socket.destroy();
    }
  }
}
