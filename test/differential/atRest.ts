import type { Followed } from './Actor.js';
import { newest } from './newest.js';
import type { Step } from './runProgram.js';

/**
 * The tests run one program several times, and compare the emissions of the streams. In one of
 * these runs, a stream may read earlier than in another run. So the stream may have other emissions
 * in one run than in another run. This function removes such differences. Such a difference occurs
 * only in a step with several writes. Only a step with the command `ensurePath` or `away` has
 * several writes. The function requires that the clients keep their watches after a lost
 * connection.
 *
 * A first example: a step writes 1 and then 2. A stream may skip 1. So the function keeps only the
 * newest emission of each stream.
 *
 * A second example: a step creates a znode and deletes this znode again. A stream may emit the
 * creation and the deletion, or nothing. After both emissions, the stream shows the same state as
 * before the step. So if a stream has emitted both, the function removes both emissions.
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
