import { readFileSync } from 'node:fs';
import { lastValueFrom } from 'rxjs';
import { createClient } from 'rxzk';
import { type ServedZooKeeper, serveZooKeeper } from 'rxzk/testing';
import ts from 'typescript';
import { expect, it } from 'vitest';

const page = readFileSync(new URL('../../../../docs/test-server.md', import.meta.url), 'utf8');
/** The blocks of code on the page. Blocks that show a whole test are left out. */
const [starting = '', expiring = ''] = [...page.matchAll(/^```ts\n(.*?)^```$/gms)]
  .map(([, code = '']) => code)
  .filter((code) => !code.includes("from 'vitest'"));

it('the page shows how a server is started', async () => {
  expect(await run(starting)).toMatch(/^127\.0\.0\.1:\d+$/);
});

it('the page shows how a test ends the session of an owner', async () => {
  await using server = await serveZooKeeper();
  await using client = createClient({ servers: server.servers, transport: 'wire' });
  await lastValueFrom(client.create('/leader', '', { mode: 'ephemeral' }));
  await run(expiring, server);

  expect(server.inspect().znodes).toBe(4);
});

/** Runs a block of code. Returns the text that the block writes to the console. */
async function run(code: string, server?: ServedZooKeeper): Promise<string> {
  const lines: string[] = [];
  const { outputText } = ts.transpileModule(code.replace(/^import .*$/gm, ''), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  const body = outputText.replace(/^export \{\};$/gm, '');
  const names = ['serveZooKeeper', 'server', 'console'].filter(
    (name) => name !== 'server' || server !== undefined,
  );
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the text of a page of this repository
  const block = new Function(...names, `return (async () => {${body}})()`) as (
    ...values: readonly unknown[]
  ) => Promise<void>;
  const known: Readonly<Record<string, unknown>> = {
    ...{ serveZooKeeper, server, console: { log: (line: string) => lines.push(line) } },
  };
  await block(...names.map((name) => known[name]));
  return lines.join('\n');
}
