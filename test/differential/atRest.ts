import type { Followed } from './Actor.js';
import { newest } from './newest.js';
import type { Step } from './runProgram.js';

/**
 * Removes the differences between two runs that only depend on when a stream reads. Such a
 * difference occurs only in a step with several writes: `ensurePath`, or the absence of a client.
 * The function requires that the clients keep their watches after a lost connection.
 *
 * A stream may skip a state between two writes of such a step. So the function keeps only the
 * newest emission of each stream.
 *
 * The writes of the step may also lead back to the state from before the step. A stream then emits
 * other states and this state, or it reads late and emits nothing. So the function removes these
 * emissions.
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
