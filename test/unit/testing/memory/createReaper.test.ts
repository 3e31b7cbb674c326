import { Subscription } from 'rxjs';
import { expect, it } from 'vitest';
import { createAdmin } from '../../../../src/testing/memory/createAdmin.js';
import type { Clock } from '../../../../src/testing/memory/createClock.js';
import { createServer } from '../../../../src/testing/memory/createServer.js';

it('createReaper deletes a TTL znode in time even if the timer fires 1 ms early', () => {
  const { clock, run } = manualClock();
  const server = createServer(clock);
  createAdmin(server).create('/t', 'x', { mode: 'ttl', ttl: 10 });

  run({ early: 1 });
  expect(server.database().tree.has('/t')).toBe(true);
  run();
  expect(server.database().tree.has('/t')).toBe(false);
  expect(clock.pending).toBe(0);
});

it('createReaper waits for the TTL after the newest write, with only one timer', () => {
  const { clock, run } = manualClock();
  const server = createServer(clock);
  const admin = createAdmin(server);
  admin.create('/t', 'x', { mode: 'ttl', ttl: 10 });
  clock.after(5, () => {
    admin.set('/t', 'y');
  });
  run();
  expect(clock.pending).toBe(2);

  run();
  expect(clock.pending).toBe(1);
  expect(server.database().tree.has('/t')).toBe(true);
  run();
  expect(server.database().tree.has('/t')).toBe(false);
});

/**
 * Creates a clock that the test moves. Without `early`, `run` moves the clock to the moment when
 * the next timer is due, and then runs this timer. With `early`, `run` stops the clock `early` ms
 * before this moment. So the timer runs too early.
 */
function manualClock(): { readonly clock: Clock; readonly run: (how?: { early: number }) => void } {
  let now = 1_000;
  const tasks: { readonly at: number; readonly task: () => void }[] = [];
  return {
    clock: {
      now: () => now,
      get pending() {
        return tasks.length;
      },
      after(ms, task) {
        tasks.push({ at: now + ms, task });
        tasks.sort((one, other) => one.at - other.at);
        return new Subscription();
      },
    },
    run({ early } = { early: 0 }) {
      const next = tasks.shift();
      if (next === undefined) throw new Error('no timer');
      now = next.at - early;
      next.task();
    },
  };
}
