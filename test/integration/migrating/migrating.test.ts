import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lastValueFrom } from 'rxjs';
import { createClient } from 'rxzk';
import { describe, expect, it } from 'vitest';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import { type Run, startProcess } from '../support/startProcess.js';

const page = read('../../../docs/migrating/zookeeper.md');
const blocks = [...page.matchAll(/^```(ts|js)\n(.*?)^```$/gms)].map(([, , code = '']) => code);

describe('docs/migrating/zookeeper.md', () => {
  it.each(readdirSync(new URL('examples', import.meta.url)))('shows %s as it is run', (file) => {
    expect(blocks).toContain(read(`examples/${file}`));
  });

  it('has two programs, and one stops to report when the znode is deleted', async () => {
    await using server = await startServer();
    await using client = createClient({ servers: server.servers });
    await lastValueFrom(client.create('/greeting', 'hello'));

    using callbacks = start('callbacks.mjs', server.servers);
    using streams = start('streams.ts', server.servers);
    await both((run) => run.until('greeting hello'));
    await lastValueFrom(client.setData('/greeting', 'hello again'));
    await both((run) => run.until('greeting hello again'));
    await lastValueFrom(client.remove('/greeting'));
    await callbacks.until('greeting no node');
    await streams.until('greeting null');
    await lastValueFrom(client.create('/greeting', 'back'));
    await streams.until('greeting back');

    const common = 'greeting hello\ngreeting hello again\n';
    expect(callbacks.printed().stdout).toBe(`${common}greeting no node\n`);
    expect(streams.printed().stdout).toBe(`${common}greeting null\ngreeting back\n`);

    async function both(act: (run: Run) => Promise<void>): Promise<void> {
      await Promise.all([callbacks, streams].map(act));
    }
  }, 60_000);
});

function start(file: string, servers: string): Run {
  const path = fileURLToPath(new URL(`examples/${file}`, import.meta.url));
  const env = { ...process.env, RXZK_SERVERS: servers };
  return startProcess(process.execPath, ['--import', 'tsx', path], { env });
}

function read(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}
