import type { Observable } from 'rxjs';
import { retryOnConnectionLoss, setDataWith, type ZkClient } from 'rxzk';

/** The requests of a client, and the streams that make one change and then complete. */
export const requests: Readonly<Record<string, (client: ZkClient) => Observable<unknown>>> = {
  exists: (client) => client.exists('/a'),
  getData: (client) => client.getData('/a'),
  getChildren: (client) => client.getChildren('/a'),
  getAcl: (client) => client.getAcl('/a'),
  create: (client) => client.create('/a/new'),
  setData: (client) => client.setData('/a', 'x'),
  remove: (client) => client.remove('/a/b'),
  setAcl: (client) => client.setAcl('/a', [{ perms: 31, scheme: 'world', id: 'anyone' }]),
  addAuth: (client) => client.addAuth('digest', 'ann:1'),
  renewLease: (client) => client.renewLease('/a'),
  sync: (client) => client.sync('/a'),
  ensurePath: (client) => client.ensurePath('/deep/er/path'),
  armData: (client) => client.armData('/a'),
  armChildren: (client) => client.armChildren('/a'),
  armEnsemble: (client) => client.armEnsemble(),
  armExists: (client) => client.armExists('/missing'),
  setDataWith: (client) => setDataWith(client, '/a', (node) => `${node?.data.toString()}!`),
  'setDataWith, missing': (client) => setDataWith(client, '/deep/node', () => 'x'),
  retryOnConnectionLoss: (client) => client.setData('/a', 'y').pipe(retryOnConnectionLoss()),
};
