import type { Leader, SessionState } from 'rxzk';
import type { Config } from '../shared/Config.js';
import type { Member } from '../shared/Member.js';
import type { Report } from '../shared/Report.js';
import type { Run } from '../shared/Run.js';
import type { Span } from './Lane.js';

/** All that the page shows. */
export interface Snapshot {
  /** When it was taken: all times are in ms since the epoch. */
  readonly now: number;
  /** The dashboard's own session, through which `leader`, `config`, `run` and the members are read. */
  readonly session: SessionState['status'];
  readonly leader: Leader | null;
  readonly config: Config;
  readonly run: Run | null;
  readonly instances: readonly InstanceView[];
}

/** One instance, as far as it is known. */
export interface InstanceView {
  readonly name: string;
  /** What its znode says; `null` while it has none. */
  readonly member: Member | null;
  /** What it says itself; `null` while it does not answer. */
  readonly report: Report | null;
  /** Whether its process runs; `null` for one that was not started here. */
  readonly running: boolean | null;
  readonly spans: readonly Span[];
}
