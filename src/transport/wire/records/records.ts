import type { OperationType } from '../../Operation.js';
import { addAuth } from './addAuth.js';
import { addWatch } from './addWatch.js';
import { countDescendants } from './countDescendants.js';
import { create } from './create.js';
import { exists } from './exists.js';
import { getAcl } from './getAcl.js';
import { getChildren } from './getChildren.js';
import { getData } from './getData.js';
import { getEphemerals } from './getEphemerals.js';
import type { RecordOf } from './RecordOf.js';
import { remove } from './remove.js';
import { removeWatch } from './removeWatch.js';
import { setAcl } from './setAcl.js';
import { setData } from './setData.js';
import { setWatches } from './setWatches.js';
import { sync } from './sync.js';
import { transaction } from './transaction/transaction.js';
import { whoAmI } from './whoAmI.js';

/** The record of each request. */
export const records: { readonly [T in OperationType]: RecordOf<T> } = {
  addAuth,
  addWatch,
  countDescendants,
  create,
  exists,
  getAcl,
  getChildren,
  getData,
  getEphemerals,
  remove,
  removeWatch,
  setAcl,
  setData,
  setWatches,
  sync,
  transaction,
  whoAmI,
};
