import type { TcpProxy } from '../../tools/startProxy.js';
import type { Crowd, Recovery } from '../children/Crowd.js';
import type { Child } from '../measure/startChild.js';
import type { Field } from './openField.js';

/** The time when a client lost its connection, and how the client recovered from the loss. */
export interface CutOff extends Recovery {
  /**
   * The time when the proxy closed the connection. The clock is `process.hrtime.bigint()`, as for
   * {@link Recovery.at}.
   */
  readonly cutAt: bigint;
}

/**
 * Changes the znodes in `changed`, and closes the connection of the child process `crowd`. Then
 * waits until all streams of `crowd` are current again.
 */
export async function cutOff(
  { paths, writer, base }: Field,
  proxy: TcpProxy,
  crowd: Child<Crowd>,
  changed: readonly string[],
): Promise<CutOff> {
  const from = base(1);
  await crowd.call('expectCut', changed, from + 1);
  // The command `write` below changes znodes, and the proxy drops the events of these changes. So
  // no stream gets the new data before `proxy.cut()`. After `proxy.cut()`, the client connects
  // again. Then the streams of the changed znodes read the new data.
  proxy.swallow(true);
  await writer.call('write', { paths: changed, rounds: 1, base: from, width: changed.length });

  const cutAt = process.hrtime.bigint();
  proxy.cut();
  proxy.swallow(false);
  const recovery = await crowd.call('recovered');
  check(recovery, paths.length, changed.length);
  return { ...recovery, cutAt };
}

function check(
  { before, after, connections, watches, emissions }: Recovery,
  all: number,
  changed: number,
): void {
  if (before !== after) throw new Error(`The client has session ${after} instead of ${before}`);
  if (connections !== 1) {
    throw new Error(`The client has connected ${connections} times after one lost connection`);
  }
  if (watches !== all) throw new Error(`The client has set ${watches} watches instead of ${all}`);
  if (emissions !== changed) {
    throw new Error(`The streams have emitted ${emissions} times for ${changed} changes`);
  }
}
