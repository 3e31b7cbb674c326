import type { Stage } from '../Benchmark.js';
import type { Cost } from '../children/watchers/Watcher.js';
import { startChild } from '../measure/startChild.js';
import type { Field } from './openField.js';

/** How emissions are measured. */
export interface EmissionSettings {
  readonly znodes: number;
  readonly writes: number;
  /** Writes under way at once. */
  readonly width: number;
  readonly rounds: number;
}

/** The settings of a full or a quick run. */
export function emissionSettings({ quick }: Stage): EmissionSettings {
  return { znodes: 500, writes: quick ? 10_000 : 20_000, width: 16, rounds: quick ? 2 : 5 };
}

/**
 * One run: a fresh process watches all znodes of the field while the writer changes them, twice over.
 * The first time its code is compiled; the second time is how it goes on for the rest of its life.
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

/** One run, with CPU microseconds per emission. */
export interface EmissionSample extends Cost {
  readonly perEmission: number;
  /** The same while the JIT still compiles; reported without a limit. */
  readonly perFirstEmission: number;
}

/** Who watches what. */
export interface WatcherSeat {
  readonly role: WatcherRole;
  readonly servers: string;
  /** The authority that has signed for the server; without it there is no TLS. */
  readonly ca?: string | undefined;
}

/** Who watches. */
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
