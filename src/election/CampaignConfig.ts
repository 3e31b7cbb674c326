import type { ElectionPreset } from './ElectionPreset.js';
import type { PresetName } from './PresetName.js';

/** Settings of {@link campaign}. */
export interface CampaignConfig {
  /**
   * The id of the candidate. The candidate's znode has this id as its data, so other clients can
   * see who the candidate is.
   * @defaultValue the name of the host
   */
  readonly id?: string;
  /**
   * How the candidates name and order their znodes. All candidates of the path must use the same
   * preset.
   *
   * @defaultValue `'curatorLatch'` for `campaign`, and `'curatorLock'` for `lock` and `semaphore`
   */
  readonly preset?: PresetName | ElectionPreset;
  /**
   * How long the work of `whileLeading` may continue after the subscriber has unsubscribed, in ms.
   * At the start of this time, the `signal` of the term is aborted. The candidate keeps its znode
   * until the work ends or this time is over. If the candidate loses the leadership during this
   * time, the work ends at once.
   *
   * @defaultValue 0: the work ends when the subscriber unsubscribes
   */
  readonly handover?: number;
}
