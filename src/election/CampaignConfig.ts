import type { ElectionPreset } from './ElectionPreset.js';
import type { PresetName } from './PresetName.js';

/** Settings of {@link campaign}. */
export interface CampaignConfig {
  /** What the znode holds, for others to read. @defaultValue the name of the host */
  readonly id?: string;
  /**
   * How the znodes are named and ordered. All candidates of the path must use the same value.
   *
   * @defaultValue `'curatorLatch'`; for `lock` and `semaphore` `'curatorLock'`
   */
  readonly preset?: PresetName | ElectionPreset;
  /**
   * How long the work of `whileLeading` may continue after its consumer has left, in ms. Then the
   * candidate deletes its znode. The work's signal is aborted at the start of this time. A loss of
   * leadership ends the work.
   *
   * @defaultValue 0: the work ends at once
   */
  readonly handover?: number;
}
