import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import { rxzk } from '../cli/startRxzk.js';
import { type Run, startProcess } from '../support/startProcess.js';

const page = read('../../../docs/start.md');

describe('docs/start.md', () => {
  it.each(readdirSync(new URL('examples', import.meta.url)))('shows %s as it is run', (file) => {
    expect(blocks('ts')).toContain(read(`examples/${file}`));
  });

  it('shows what the programs print, on a server that is restarted in between', async () => {
    await using server = await startServer();
    const env = { ...process.env, RXZK_SERVERS: server.servers };
    const start = (file: string): Run =>
      startProcess(process.execPath, ['--import', 'tsx', here(`examples/${file}`)], { env });
    const [followed = '', restarted = '', greeted = ''] = blocks('text');

    using follow = start('follow.ts');
    await follow.until('greeting null');
    using first = start('greet.ts');
    const created = await first.ended;
    await follow.until('greeting hello\n');
    using second = start('greet.ts');
    const written = await second.ended;
    await follow.until('greeting hello again');
    expect(await rxzk(['rm', '/greeting'], env)).toMatchObject({ code: 0 });
    await follow.until('hello again\ngreeting null');
    expect(follow.printed()).toStrictEqual({ stdout: followed, stderr: '' });
    expect(created.stdout + written.stdout).toBe(greeted);

    await server.restart();
    await follow.until('suspended\nsession  connected');
    follow.child.kill('SIGINT');

    expect(await follow.ended).toStrictEqual({
      code: 0,
      stdout: `${followed}${restarted}`,
      stderr: '',
    });
  }, 60_000);
});

/** Returns the content of each code block in the language `language` on the page. */
function blocks(language: string): readonly string[] {
  const fenced = new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms');
  return [...page.matchAll(fenced)].map(([, code = '']) => code);
}

function read(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}

function here(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}
