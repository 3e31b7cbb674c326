import type { TcpProxy } from '../../tools/startProxy.js';
import type { Crowd, Recovery } from '../children/Crowd.js';
import type { Child } from '../measure/startChild.js';
import type { Field } from './openField.js';

/** A cut, and what came of it. */
export interface CutOff extends Recovery {
  /** When the connection was cut, as {@link Recovery.at}. */
  readonly cutAt: bigint;
}

/** Cuts the connection while some of the znodes change, and waits until all streams are current again. */
export async function cutOff(
  { paths, writer, base }: Field,
  proxy: TcpProxy,
  crowd: Child<Crowd>,
  changed: readonly string[],
): Promise<CutOff> {
  const from = base(1);
  await crowd.call('expectCut', changed, from + 1);
  // The events of these changes are lost: that the streams emit them proves that they have read.
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
  if (before !== after) throw new Error(`Session ${before} has become ${after}`);
  if (connections !== 1) throw new Error(`${connections} connections after one cut`);
  if (watches !== all) throw new Error(`${watches} of ${all} watches are set`);
  if (emissions !== changed) throw new Error(`${emissions} emissions of ${changed} changes`);
}
