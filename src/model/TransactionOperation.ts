import type { CreateConfig } from './CreateConfig.js';
import type { Data } from './Data.js';
import type { VersionConfig } from './VersionConfig.js';

/** An operation of a transaction. The requests with the same names take the same settings. */
export type TransactionOperation =
  /** Creates a znode. */
  | ({ readonly type: 'create'; readonly path: string; readonly data?: Data } & Omit<
      CreateConfig<boolean>,
      'parents'
    >)
  /** Replaces the data. */
  | ({ readonly type: 'setData'; readonly path: string; readonly data: Data } & VersionConfig)
  /** Deletes a znode that has no children. */
  | ({ readonly type: 'remove'; readonly path: string } & VersionConfig)
  /** Changes nothing. Fails without the znode, or if it has another version than `version`. */
  | ({ readonly type: 'check'; readonly path: string } & VersionConfig);
