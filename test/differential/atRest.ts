import type { Followed } from './Actor.js';
import { newest } from './newest.js';
import type { Step } from './runProgram.js';

/**
 * Removes differences that depend only on time. This works only if the clients keep their watches
 * after a lost connection. There are two kinds of differences.
 *
 * A stream may skip a state between two writes of one step. Only `ensurePath`, and the writes
 * during an absence, have several writes in one step. For these steps, the test compares only the
 * newest state.
 *
 * A stream may emit other states and then emit the state from before the step. If the stream reads
 * only after all writes, the stream sees no change and emits nothing. So the test treats these
 * emissions as no emission.
 */
export function atRest(steps: readonly Step[]): readonly Step[] {
  const before = new Map<string, string>();
  return steps.map((step) => {
    const writesTwice = step.command.do === 'ensurePath' || step.command.do === 'away';
    const streams = writesTwice
      ? step.streams.map((all, client) => newest(all.filter((one) => !isBack(client, one))))
      : step.streams;
    for (const [client, all] of step.streams.entries())
      for (const one of all) before.set(keyOf(client, one), lastOf(one));
    return { ...step, streams };
  });

  function isBack(client: number, one: Followed): boolean {
    return one.emitted.length > 1 && lastOf(one) === before.get(keyOf(client, one));
  }
}

function keyOf(client: number, { name }: Followed): string {
  return `${client} ${name}`;
}

function lastOf({ emitted }: Followed): string {
  return JSON.stringify(emitted.at(-1));
}
