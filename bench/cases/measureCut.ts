import type { TcpProxy } from '../../tools/startProxy.js';
import type { Crowd, Duration, Recovery } from '../children/Crowd.js';
import type { Child } from '../measure/startChild.js';
import type { Field } from './openField.js';

/** One cut. */
export interface CutSample extends Duration {
  /** How many streams had something new to emit. */
  readonly changed: number;
}

/** Each so many-th znode changes while the streams can't see it. */
const stride = 1_000;

/** Cuts the connection, and takes the time until all streams have read again. */
export async function measureCut(
  { paths, writer, base }: Field,
  proxy: TcpProxy,
  crowd: Child<Crowd>,
): Promise<CutSample> {
  const changed = paths.filter((_, index) => index % stride === 0);
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
  const { at, cpuMs, emissions } = recovery;
  return { ms: Number(at - cutAt) / 1e6, cpuMs, changed: emissions };
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
