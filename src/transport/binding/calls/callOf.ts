import type { OperationType } from '../../Operation.js';
import { addAuth } from './addAuth.js';
import type { Call } from './Call.js';
import { create } from './create.js';
import { exists } from './exists.js';
import { getChildren } from './getChildren.js';
import { getData } from './getData.js';
import { remove } from './remove.js';
import { setAcl } from './setAcl.js';
import { setData } from './setData.js';
import { sync } from './sync.js';

/**
 * The functions that send requests with the binding. If a type of request is missing in this table,
 * the binding can't send such a request.
 */
export const callOf: { readonly [T in Exclude<OperationType, 'getAcl'>]?: Call<T> } = {
  addAuth,
  create,
  exists,
  getChildren,
  getData,
  remove,
  setAcl,
  setData,
  sync,
};
