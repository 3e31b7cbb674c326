import { serveZooKeeper } from 'rxzk/testing';
import { describe, expect, it } from 'vitest';
import { eventually } from '../../support/eventually.js';
import { java } from '../../support/java.js';
import { startShell } from './startShell.js';

describe("Apache's own shell zkCli against the served ZooKeeper", { timeout: 60_000 }, () => {
  it('runs its commands, reports changes and connects again after a lost connection', async () => {
    await using server = await serveZooKeeper();
    await using shell = startShell(
      java('org.apache.zookeeper.ZooKeeperMain', '-server', server.servers),
    );
    await shell.ask('create /app hello', 'Created /app');
    await shell.ask('create -s /app/job- one', 'Created /app/job-0000000000');
    await shell.ask('create -e /app/here mine', 'Created /app/here');
    await shell.ask('create -c /box', 'Created /box');
    await shell.ask('create -t 60000 /ttl x', 'Created /ttl');
    await shell.ask('ls -R /app', '/app\n/app/here\n/app/job-0000000000\n');
    await shell.ask('ls -w /app', '[here, job-0000000000]');
    await shell.ask('create /app/new', 'type:NodeChildrenChanged path:/app');
    await shell.ask('ls -s /', 'numChildren = 4');
    await shell.ask('set -v 0 /app changed', '');
    await shell.ask('set -v 0 /app again', 'version No is not valid : /app');
    await shell.ask('get -w /app', 'changed');
    await shell.ask('set /app third', 'type:NodeDataChanged path:/app');
    await shell.ask('stat /app', 'dataVersion = 2');
    await shell.ask('getAcl /app', "'world,'anyone\n: cdrwa");
    await shell.ask('addauth digest anna:secret', '');
    await shell.ask('setAcl /app/new auth:anna:secret:cdrwa', '');
    await shell.ask('getAcl /app/new', "'digest,'anna:Wap/fLaD11BLJBT+7fkDcVxaT7c=");
    await shell.ask('whoami', 'digest: anna');
    await shell.ask('delete /app', 'Node not empty: /app');
    await shell.ask('delete -v 3 /app/new', 'version No is not valid : /app/new');
    await shell.ask('getEphemerals /app', '[/app/here]');
    await shell.ask('getAllChildrenNumber /app', '3');
    await shell.ask('listquota /app', 'quota for /app does not exist');
    await shell.ask('setquota -n 5 /app', 'Insufficient permission : /zookeeper/quota');
    await shell.ask('sync /app', 'Sync is OK');
    await shell.ask('get /nope', 'Node does not exist: /nope');
    await shell.ask('addWatch -m PERSISTENT_RECURSIVE /app', '');
    await eventually(() => server.inspect().watches === 1);

    await shell.hear('state:SyncConnected type:None', () => {
      server.disconnectAll();
    });
    await eventually(() => server.inspect().watches === 1);
    await shell.hear('NodeDataChanged path:/app/job-0000000000', () => {
      server.set('/app/job-0000000000', 'changed');
    });
    await shell.ask('removewatches /app', 'PersistentWatchRemoved path:/app');
    await shell.ask('deleteall /app', '');
    await shell.ask('ls /', '[box, ttl, zookeeper]');
    expect(server.inspect().sessions).toHaveLength(1);
    await shell.ask('quit', 'state:Closed');
    expect(await shell.ended).toBe(0);
    expect(server.inspect().sessions).toStrictEqual([]);
  });
});
