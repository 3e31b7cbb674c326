import { fileURLToPath } from 'node:url';
import { type End, type Run, startProcess } from '../support/startProcess.js';

const program = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));

/** Runs `rxzk`. */
export function startRxzk(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Run {
  return start(process.execPath, ['--import', 'tsx', program, ...args], env);
}

/** Runs a line of shell in which `rxzk` is the command. */
export function startShell(line: string, env: Readonly<Record<string, string>> = {}): Run {
  const rxzk = `rxzk() { '${process.execPath}' --import tsx '${program}' "$@"; }`;
  return start('sh', ['-c', `${rxzk}; ${line}`], env);
}

/** Runs `rxzk` to its end. */
export async function rxzk(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<End> {
  using run = startRxzk(args, env);
  return await run.ended;
}

function start(file: string, args: readonly string[], env: Readonly<Record<string, string>>): Run {
  return startProcess(file, args, {
    env: { ...process.env, NO_COLOR: '', RXZK_SERVERS: '', RXZK_AUTH: '', ...env },
  });
}
