import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { soon } from '../../../../../src/transport/wire/link/soon.js';

it('soon runs ten tasks in each turn of the event loop, in their order, and none at once', async () => {
  const done: number[] = [];
  const counts: number[] = [];

  for (let task = 0; task < 25; task += 1) soon(() => done.push(task));
  counts.push(done.length);
  while (done.length < 25) {
    await nextTurn();
    counts.push(done.length);
  }

  expect([...new Set(counts)]).toStrictEqual([0, 10, 20, 25]);
  expect(done).toStrictEqual(done.toSorted((a, b) => a - b));
});
