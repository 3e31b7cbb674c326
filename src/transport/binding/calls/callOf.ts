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
 * For each request, the function that sends it with the binding. If a request is not in this table,
 * the binding can't send it.
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
