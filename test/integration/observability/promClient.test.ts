import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { register } from 'prom-client';
import { createClient } from 'rxzk';
import { serveZooKeeper } from 'rxzk/testing';
import ts from 'typescript';
import { expect, it } from 'vitest';

const page = readFileSync(new URL('../../../docs/observability.md', import.meta.url), 'utf8');
const [recipe = ''] = [...page.matchAll(/^```ts\n(.*?)^```$/gms)]
  .map(([, code = '']) => code)
  .filter((code) => code.includes("from 'prom-client'"));

it('measures requests as the recipe of the page says', async () => {
  await using server = await serveZooKeeper({ seed: { '/config': 'a' } });
  await using client = createClient({
    servers: server.servers,
    transport: 'wire',
    name: 'orders',
  });
  await client.promises.connected();
  const { outputText } = ts.transpileModule(recipe, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the text of a page of this repository
  const run = new Function('client', 'require', 'exports', outputText) as (
    ...values: readonly unknown[]
  ) => void;
  run(client, createRequire(import.meta.url), {});

  await client.promises.getData('/config');
  await client.promises.getData('/config');
  await client.promises.remove('/none').catch(() => null);

  const text = await register.metrics();
  const count = 'zookeeper_request_duration_seconds_count';
  const about = 'client="orders",kind="request"';
  expect(text).toContain(`${count}{${about},operation="getData",code="OK"} 2\n`);
  expect(text).toContain(`${count}{${about},operation="remove",code="NO_NODE"} 1\n`);
  expect(text).toContain('zookeeper_connected{client="orders"} 1\n');
  expect(text).not.toContain('/config');
});
