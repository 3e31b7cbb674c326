import type { CreateConfig } from './CreateConfig.js';
import type { Data } from './Data.js';
import type { VersionConfig } from './VersionConfig.js';

/**
 * An operation of a transaction. The operation `create` takes the settings of the client's method
 * `create`, for example `mode` and `acl`, but not the setting `parents`. The operations `setData`
 * and `remove` take the settings of the client's methods `setData` and `remove`.
 */
export type TransactionOperation =
  /** Creates a znode. */
  | ({ readonly type: 'create'; readonly path: string; readonly data?: Data } & Omit<
      CreateConfig<boolean>,
      'parents'
    >)
  /** Replaces the data of a znode. */
  | ({ readonly type: 'setData'; readonly path: string; readonly data: Data } & VersionConfig)
  /** Deletes a znode that has no children. */
  | ({ readonly type: 'remove'; readonly path: string } & VersionConfig)
  /** Changes nothing. Fails if the znode does not exist, or has another version than `version`. */
  | ({ readonly type: 'check'; readonly path: string } & VersionConfig);
