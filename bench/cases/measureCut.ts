import type { TcpProxy } from '../../tools/startProxy.js';
import type { Crowd, Duration } from '../children/Crowd.js';
import type { Child } from '../measure/startChild.js';
import { cutOff } from './cutOff.js';
import type { Field } from './openField.js';

/** One cut. */
export interface CutSample extends Duration {
  /** How many streams had something new to emit. */
  readonly changed: number;
}

/** Every n-th znode changes while the streams can't see it. */
const stride = 1_000;

/** Cuts the connection, and takes the time until all streams are current again. */
export async function measureCut(
  field: Field,
  proxy: TcpProxy,
  crowd: Child<Crowd>,
): Promise<CutSample> {
  const changed = field.paths.filter((_, index) => index % stride === 0);
  const { at, cutAt, cpuMs, emissions } = await cutOff(field, proxy, crowd, changed);
  return { ms: Number(at - cutAt) / 1e6, cpuMs, changed: emissions };
}
