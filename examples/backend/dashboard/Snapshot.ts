import type { Leader, SessionState } from 'rxzk';
import type { Config } from '../shared/Config.js';
import type { Member } from '../shared/Member.js';
import type { Report } from '../shared/Report.js';
import type { Run } from '../shared/Run.js';
import type { Span } from './Lane.js';

/** The state of the whole backend, as the page shows it. */
export interface Snapshot {
  /** The time when the dashboard took the snapshot. All times are in ms since 1970. */
  readonly now: number;
  /**
   * The state of the dashboard's own session. The dashboard uses this session to read the members
   * of the group, and the values of the fields `leader`, `config` and `run`.
   */
  readonly session: SessionState['status'];
  readonly leader: Leader | null;
  readonly config: Config;
  readonly run: Run | null;
  readonly instances: readonly InstanceView[];
}

/** One instance, as the dashboard knows it. */
export interface InstanceView {
  readonly name: string;
  /** The data of the znode of the instance. `null` if the instance has no znode. */
  readonly member: Member | null;
  /** The newest report of the instance. `null` if the instance does not reply. */
  readonly report: Report | null;
  /**
   * Whether the process of the instance runs. `null` if this example did not start the instance.
   */
  readonly running: boolean | null;
  readonly spans: readonly Span[];
}
