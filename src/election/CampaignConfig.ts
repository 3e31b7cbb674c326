import type { ElectionPreset } from './ElectionPreset.js';
import type { PresetName } from './PresetName.js';

/** Settings of {@link campaign}. */
export interface CampaignConfig {
  /** What the znode holds, for others to read. @defaultValue the name of the host */
  readonly id?: string;
  /**
   * How the znodes are named and ordered: the same for all candidates of the path.
   *
   * @defaultValue `'curatorLatch'`; of `lock` and `semaphore` `'curatorLock'`
   */
  readonly preset?: PresetName | ElectionPreset;
  /**
   * For how long the work of `whileLeading` may go on after its consumer has left, in ms, before the
   * znode is deleted. Its signal is aborted at the start of that time. A loss of leadership ends it.
   *
   * @defaultValue 0: the work is unsubscribed from at once
   */
  readonly handover?: number;
}
