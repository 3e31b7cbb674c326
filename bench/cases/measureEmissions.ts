import type { Stage } from '../Benchmark.js';
import type { Cost } from '../children/watchers/Watcher.js';
import { startChild } from '../measure/startChild.js';
import type { Field } from './openField.js';

/** The settings of {@link measureEmissions}. */
export interface EmissionSettings {
  readonly znodes: number;
  readonly writes: number;
  /** The number of writes that wait for a reply at the same time. */
  readonly width: number;
  readonly rounds: number;
}

/** Returns the settings of `measureEmissions`. A quick run has fewer writes and fewer rounds. */
export function emissionSettings({ quick }: Stage): EmissionSettings {
  return { znodes: 500, writes: quick ? 10_000 : 20_000, width: 16, rounds: quick ? 2 : 5 };
}

/**
 * Starts a process that watches all znodes in `paths`. Then makes two passes. In each pass, the
 * child process `writer` changes the znodes. `writes` is the number of changes in a pass. During
 * the first pass, V8 compiles the code of the watching process. The second pass shows the cost in a
 * program that runs for a long time.
 */
export async function measureEmissions(
  stage: Stage,
  { paths, writer, base }: Field,
  { writes, width }: EmissionSettings,
  { role, servers, ca }: WatcherSeat,
): Promise<EmissionSample> {
  const rounds = writes / paths.length;
  await using watcher = startChild(role, stage);
  await watcher.call('open', servers, paths, ca);

  const pass = async (): Promise<Cost> => {
    const from = base(rounds);
    await watcher.call('begin', from + rounds);
    await writer.call('write', { paths, rounds, base: from, width });
    return watcher.call('finish');
  };
  const first = await pass();
  const second = await pass();
  return { ...second, perEmission: perEmission(second), perFirstEmission: perEmission(first) };
}

function perEmission({ user, system, emissions }: Cost): number {
  return (user + system) / emissions;
}

/** The cost of one run. */
export interface EmissionSample extends Cost {
  /**
   * The CPU time per emission in the second of the two passes that {@link measureEmissions} makes,
   * in microseconds.
   */
  readonly perEmission: number;
  /**
   * The CPU time per emission in the first pass, in microseconds. During this pass, V8 still
   * compiles the code.
   */
  readonly perFirstEmission: number;
}

/** The program that watches the znodes, and the server that it connects to. */
export interface WatcherSeat {
  readonly role: WatcherRole;
  readonly servers: string;
  /**
   * The certificate of the authority that signed the server's certificate. If `ca` is missing, the
   * connection has no TLS.
   */
  readonly ca?: string | undefined;
}

/** A child process that watches znodes has one of these roles. */
export type WatcherRole =
  | 'streamWatcher'
  | 'wireWatcher'
  | 'bareWatcher'
  | 'bareStatWatcher'
  | 'tracedWatcher'
  | 'handWatcher'
  | 'awGetWatcher'
  | 'nativeAwGetWatcher'
  | 'peerWatcher'
  | 'treeWatcher';
