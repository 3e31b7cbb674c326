import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { callbacks } from '../../../../src/transport/binding/callbacks.js';

/**
 * Creates a function `note` and a list `done`. `note(name)` returns a function that adds the name
 * to `done`. So `done` shows which of these functions ran, and in which order.
 */
function notes() {
  const done: string[] = [];
  return { done, note: (name: string) => (): unknown => done.push(name) };
}

describe('callbacks', () => {
  it('acts at once while no callback of the handle can be running', () => {
    const { done, note } = notes();
    callbacks.outside({}, note('act'));

    expect(done).toStrictEqual(['act']);
  });

  it('acts at once within a callback of another handle', async () => {
    const { done, note } = notes();
    callbacks.begin({});
    callbacks.outside({}, note('act'));

    expect(done).toStrictEqual(['act']);
    await setImmediate();
  });

  it('delays acts from a callback of the handle and its microtasks until the check phase', async () => {
    const { done, note } = notes();
    const handle = {};
    const checked = setImmediate().then(note('check phase'));
    callbacks.begin(handle);
    callbacks.outside(handle, note('from the callback'));
    await Promise.resolve();
    callbacks.outside(handle, note('from a microtask'));
    expect(done).toStrictEqual([]);
    await checked;
    await setImmediate();

    expect(done).toStrictEqual(['check phase', 'from the callback', 'from a microtask']);
    callbacks.outside(handle, note('after it'));
    expect(done.at(-1)).toBe('after it');
  });

  it('delays an act that comes early in the check phase until later in this phase', async () => {
    const { done, note } = notes();
    const handle = {};
    const early = setImmediate().then(() => {
      callbacks.outside(handle, note('early'));
      expect(done).toStrictEqual([]);
    });
    callbacks.begin(handle);
    await early;
    await setImmediate();

    expect(done).toStrictEqual(['early']);
  });

  it('delays acts again in each turn of the event loop with a callback', async () => {
    const { done, note } = notes();
    const handle = {};
    callbacks.begin(handle);
    await setImmediate();
    callbacks.begin(handle);
    callbacks.outside(handle, note('act'));
    expect(done).toStrictEqual([]);
    await setImmediate();

    expect(done).toStrictEqual(['act']);
  });
});
