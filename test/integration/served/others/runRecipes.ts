import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { ServedZooKeeper } from 'rxzk/testing';

/** The results of all recipes of a program. The keys are the names of the recipes. */
export type Results = Readonly<Record<string, unknown>>;

/**
 * Runs a program against the server, and waits until the program ends. The program prints each
 * result as `result NAME JSON`. If the program prints `expire SESSION`, the server expires this
 * session. If the program prints `disconnect`, the server ends all connections.
 */
export async function runRecipes(
  server: ServedZooKeeper,
  [command, ...args]: readonly [string, ...string[]],
): Promise<Results> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const results: Record<string, unknown> = {};
  createInterface(child.stdout).on('line', (line) => {
    const [order, name = '', ...rest] = line.split(' ');
    if (order === 'expire') server.expire(name);
    else if (order === 'disconnect') server.disconnectAll();
    else if (order === 'result') results[name] = JSON.parse(rest.join(' '));
  });
  const limit = setTimeout(() => child.kill('SIGKILL'), 50_000);
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  clearTimeout(limit);
  if (code !== 0) {
    const end = signal ?? `exit code ${String(code)}`;
    throw new Error(`${command} ends with ${end} after ${JSON.stringify(results)}:\n${errors}`);
  }
  return results;
}
