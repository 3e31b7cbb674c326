import { Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { destroySoon } from '../../../../../src/transport/wire/link/destroySoon.js';

it('destroys ten sockets in a turn of the event loop, in their order, and none at once', async () => {
  const sockets = Array.from({ length: 25 }, () => new Socket());
  const destroyed = (): number => sockets.filter((socket) => socket.destroyed).length;
  const counts: number[] = [];

  sockets.forEach(destroySoon);
  counts.push(destroyed());
  while (destroyed() < sockets.length) {
    await nextTurn();
    counts.push(destroyed());
  }

  expect([...new Set(counts)]).toStrictEqual([0, 10, 20, 25]);
});
