import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';
import * as rxjs from 'rxjs';
import * as rxzk from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { freeNames } from '../../package/freeNames.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const page = readFileSync(`${root}/docs/promises.md`, 'utf8');
const blocks = [...page.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = '']) => code);

/**
 * Runs a code block of docs/promises.md, and returns the lines that the block prints. The block
 * runs in real time, because Promises do not settle in virtual time.
 */
async function run(code: string): Promise<readonly string[]> {
  const lines: string[] = [];
  const print = (...values: readonly unknown[]): void => void lines.push(format(...values));
  const znodes = { '/config': '{"a":1}', '/limits': '{"requests":5}', '/services/a': '' };
  const client = memoryZooKeeper(znodes).client();
  const known: Readonly<Record<string, unknown>> = {
    ...rxjs,
    ...rxzk,
    client,
    console: { log: print, error: print },
  };
  const names = [...freeNames(code)].filter((name) => name in known);
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  });
  const AsyncFunction = (Object.getPrototypeOf(run) as typeof run).constructor as typeof Function;
  const block = new AsyncFunction(...names, outputText) as (
    ...values: readonly unknown[]
  ) => Promise<void>;
  await block(...names.map((name) => known[name]));
  await expect.poll(() => lines.length).toBe(code.includes('console.log') ? 1 : 0);
  await client.close();
  await expect.poll(() => client.inspect().session.status).toBe('closed');
  return lines;
}

describe('the blocks of docs/promises.md', () => {
  it.each([
    [0, []],
    [1, ["[ 'a' ]"]],
    [2, ['connected to memory:2181 for 10000 ms']],
    [3, ['{ requests: 5 }']],
    [4, ['config { a: 1 }', 'the client is closed']],
    [5, [expect.stringMatching(/^1 services under \d+$/)]],
  ])('block %i runs, and prints what the page shows', async (index, lines) => {
    expect(await run(blocks[index] ?? '')).toStrictEqual(lines);
  });

  it('are six, and each of them is run here', () => {
    expect(blocks).toHaveLength(6);
  });
});
