import { serveZooKeeper } from 'rxzk/testing';
import { describe, expect, it } from 'vitest';
import { eventually } from '../../support/eventually.js';
import { startShell } from './startShell.js';

// If stdout is a pipe, the shell by default prints nothing before it has 4 KiB of text. With
// `stdbuf -oL`, the shell prints each line at once.
const shellOfC = ['stdbuf', '-oL', '/usr/lib/zookeeper/bin/cli_mt'] as const;

describe("the C client's own shell against the served ZooKeeper", { timeout: 60_000 }, () => {
  it('runs its commands, reports changes and connects again after a lost connection', async () => {
    await using server = await serveZooKeeper();
    await using shell = startShell([...shellOfC, server.servers]);
    await shell.hear('state = CONNECTED_STATE', () => undefined);
    await shell.ask('create /app', '[/app]: rc = 0\n\tname = /app\n');
    await shell.ask('create +s /app/job-', 'name = /app/job-0000000000');
    await shell.ask('create2 +e /app/here', 'name = /app/here');
    await shell.ask('create +c /box', 'name = /box');
    await shell.ask('create +t=60000 /ttl', 'name = /ttl');
    await shell.ask('ls2 /app', '/app: rc = 0\n\tjob-0000000000\n\there\n');
    await shell.ask('wexists /app', '');
    await shell.ask('set /app changed', 'CHANGED_EVENT state = CONNECTED_STATE for path /app');
    await shell.ask('get /app', 'value_len = 7\nchanged\n');
    await shell.ask('exists /nope', 'Error -101 for /nope');
    await shell.ask('delete /app', '/app: rc = -111');
    await shell.ask('sync /app', 'name = /app');
    await shell.ask('config', '/zookeeper/config: rc = 0');
    await shell.ask('aget /app', '/app: rc = 0');
    await shell.ask('wexists /later', 'Error -101 for /later');

    const { watches } = server.inspect();
    await shell.hear('state = CONNECTED_STATE', () => {
      server.disconnectAll();
    });
    await eventually(() => server.inspect().watches === watches);
    await shell.hear('CREATED_EVENT state = CONNECTED_STATE for path /later', () => {
      server.create('/later');
    });
    expect(server.inspect().sessions).toMatchObject([{ ephemerals: ['/app/here'] }]);
    const [session] = server.inspect().sessions;
    await shell.hear('Session expired. Shutting down...', () => {
      server.expire(session?.sessionId ?? '');
    });
    await shell.ask('quit', 'Quitting...');
    expect(await shell.ended).toBe(0);
    expect(server.inspect().sessions).toStrictEqual([]);
  });

  it('runs the one command that its command line contains', async () => {
    await using server = await serveZooKeeper();
    await using shell = startShell([...shellOfC, server.servers, 'cmd:create /once']);
    expect(await shell.ended).toBe(0);
    expect(server.inspect()).toMatchObject({ znodes: 5, sessions: [] });
  });
});
