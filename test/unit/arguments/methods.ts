import { NEVER } from 'rxjs';
import type { ZkClient } from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import type { Rows } from './Rows.js';

const client = memoryZooKeeper().client();
const openAcl = [{ perms: 31, scheme: 'world', id: 'anyone' }];

/**
 * For each method of a client, a list with one row for each argument (see `Rows`). If an argument
 * has no row, the compiler reports an error.
 */
export const methods: Rows<ZkClient> = {
  addAuth: [
    ['scheme', 'scheme', (value) => client.addAuth(value, 'u:p')],
    ['credentials', 'credentials', (value) => client.addAuth('digest', value)],
  ],
  armEnsemble: [],
  armChildren: [
    ['path', 'path', (value) => client.armChildren(value)],
    ['config', 'settings', (value) => client.armChildren('/a', value)],
  ],
  armData: [
    ['path', 'path', (value) => client.armData(value)],
    ['config', 'settings', (value) => client.armData('/a', value)],
  ],
  armExists: [['path', 'path', (value) => client.armExists(value)]],
  armTree: [
    ['path', 'path', (value) => client.armTree(value, new Set())],
    ['known', 'sized', (value) => client.armTree('/a', value)],
  ],
  close: [],
  countDescendants: [['path', 'path', (value) => client.countDescendants(value)]],
  create: [
    ['path', 'path', (value) => client.create(value)],
    ['data', 'data', (value) => client.create('/a', value)],
    ['config', 'settings', (value) => client.create('/a', 'x', value)],
  ],
  detach: [
    ['work', 'work', (value) => client.detach(value)],
    ['deletes', 'deleted', (value) => client.detach(NEVER, value)],
  ],
  ensurePath: [
    ['path', 'path', (value) => client.ensurePath(value)],
    ['config', 'settings', (value) => client.ensurePath('/a', value)],
  ],
  exists: [['path', 'path', (value) => client.exists(value)]],
  getAcl: [['path', 'path', (value) => client.getAcl(value)]],
  getChildren: [['path', 'path', (value) => client.getChildren(value)]],
  getData: [['path', 'path', (value) => client.getData(value)]],
  getEphemerals: [['prefix', 'beginning', (value) => client.getEphemerals(value)]],
  inspect: [['config', 'settings', (value) => client.inspect(value)]],
  lease: [],
  now: [],
  remove: [
    ['path', 'path', (value) => client.remove(value)],
    ['config', 'settings', (value) => client.remove('/a', value)],
  ],
  renewLease: [['path', 'path', (value) => client.renewLease(value)]],
  setAcl: [
    ['path', 'path', (value) => client.setAcl(value, openAcl)],
    ['acl', 'acl', (value) => client.setAcl('/a', value)],
    ['config', 'settings', (value) => client.setAcl('/a', openAcl, value)],
  ],
  setData: [
    ['path', 'path', (value) => client.setData(value, 'x')],
    ['data', 'data', (value) => client.setData('/a', value)],
    ['config', 'settings', (value) => client.setData('/a', 'x', value)],
  ],
  sync: [['path', 'path', (value) => client.sync(value)]],
  transaction: [
    ['operations', 'operations', (value) => client.transaction(value)],
    ['config', 'settings', (value) => client.transaction([{ type: 'check', path: '/a' }], value)],
  ],
  uuid: [],
  whoAmI: [],
};
