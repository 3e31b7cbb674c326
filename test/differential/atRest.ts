import type { Followed } from './Actor.js';
import { newest } from './newest.js';
import type { Step } from './runProgram.js';

/**
 * Leaves out what is a matter of time where both clients keep their watches: what a stream emits between two writes of
 * one step. That is `ensurePath`, and what a client finds after an absence. The newest state is compared. If a stream
 * emits other states and then the one from before the step, this is no emission: read behind all writes, nothing has
 * changed.
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
