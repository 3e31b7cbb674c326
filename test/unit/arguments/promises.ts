import { of } from 'rxjs';
import type { ZkPromises } from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import type { Rows } from './Rows.js';

const { promises } = memoryZooKeeper().client();
const openAcl = [{ perms: 31, scheme: 'world', id: 'anyone' }];

/**
 * For each method of `client.promises`, a list with one row for each argument (see `Rows`). If an
 * argument has no row, the compiler reports an error.
 */
export const promised: Rows<ZkPromises> = {
  addAuth: [
    ['scheme', 'scheme', (value) => promises.addAuth(value, 'u:p')],
    ['credentials', 'credentials', (value) => promises.addAuth('digest', value)],
    ['config', 'settings', (value) => promises.addAuth('digest', 'u:p', value)],
  ],
  connected: [['config', 'settings', (value) => promises.connected(value)]],
  countDescendants: [
    ['path', 'path', (value) => promises.countDescendants(value)],
    ['config', 'settings', (value) => promises.countDescendants('/a', value)],
  ],
  create: [
    ['path', 'path', (value) => promises.create(value)],
    ['data', 'data', (value) => promises.create('/a', value)],
    ['config', 'settings', (value) => promises.create('/a', 'x', value)],
  ],
  ensurePath: [
    ['path', 'path', (value) => promises.ensurePath(value)],
    ['config', 'settings', (value) => promises.ensurePath('/a', value)],
  ],
  exists: [
    ['path', 'path', (value) => promises.exists(value)],
    ['config', 'settings', (value) => promises.exists('/a', value)],
  ],
  first: [
    ['stream$', 'work', (value) => promises.first(value)],
    ['config', 'settings', (value) => promises.first(of(1), value)],
  ],
  getAcl: [
    ['path', 'path', (value) => promises.getAcl(value)],
    ['config', 'settings', (value) => promises.getAcl('/a', value)],
  ],
  getChildren: [
    ['path', 'path', (value) => promises.getChildren(value)],
    ['config', 'settings', (value) => promises.getChildren('/a', value)],
  ],
  getData: [
    ['path', 'path', (value) => promises.getData(value)],
    ['config', 'settings', (value) => promises.getData('/a', value)],
  ],
  getEphemerals: [
    ['prefix', 'beginning', (value) => promises.getEphemerals(value)],
    ['config', 'settings', (value) => promises.getEphemerals('/a', value)],
  ],
  remove: [
    ['path', 'path', (value) => promises.remove(value)],
    ['config', 'settings', (value) => promises.remove('/a', value)],
  ],
  setAcl: [
    ['path', 'path', (value) => promises.setAcl(value, openAcl)],
    ['acl', 'acl', (value) => promises.setAcl('/a', value)],
    ['config', 'settings', (value) => promises.setAcl('/a', openAcl, value)],
  ],
  setData: [
    ['path', 'path', (value) => promises.setData(value, 'x')],
    ['data', 'data', (value) => promises.setData('/a', value)],
    ['config', 'settings', (value) => promises.setData('/a', 'x', value)],
  ],
  sync: [
    ['path', 'path', (value) => promises.sync(value)],
    ['config', 'settings', (value) => promises.sync('/a', value)],
  ],
  transaction: [
    ['operations', 'operations', (value) => promises.transaction(value)],
    ['config', 'settings', (value) => promises.transaction([{ type: 'check', path: '/' }], value)],
  ],
  whoAmI: [['config', 'settings', (value) => promises.whoAmI(value)]],
};
