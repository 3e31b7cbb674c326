import type { TcpProxy } from '../../tools/startProxy.js';
import type { Crowd, Duration } from '../children/Crowd.js';
import type { Child } from '../measure/startChild.js';
import { cutOff } from './cutOff.js';
import type { Field } from './openField.js';

/**
 * The elapsed time and the CPU time until all streams of the child process `crowd` are current
 * again after one lost connection.
 */
export interface CutSample extends Duration {
  /** The number of streams that emitted because their znodes had changed. */
  readonly changed: number;
}

/**
 * Before the connection is lost, every 1,000th znode changes. The other znodes stay as they are.
 */
const stride = 1_000;

/**
 * Changes some znodes, and closes the connection of the child process `crowd`. Measures the time
 * until all streams of `crowd` are current again.
 */
export async function measureCut(
  field: Field,
  proxy: TcpProxy,
  crowd: Child<Crowd>,
): Promise<CutSample> {
  const changed = field.paths.filter((_, index) => index % stride === 0);
  const { at, cutAt, cpuMs, emissions } = await cutOff(field, proxy, crowd, changed);
  return { ms: Number(at - cutAt) / 1e6, cpuMs, changed: emissions };
}
