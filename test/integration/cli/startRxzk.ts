import { inject } from 'vitest';
import { type End, type Run, startProcess } from '../support/startProcess.js';

const program = inject('rxzk');

/** Runs `rxzk`. */
export function startRxzk(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Run {
  return start(process.execPath, [program, ...args], env);
}

/** Runs a line of shell where `rxzk` is the command, and `$RXZK` the program that starts it. */
export function startShell(line: string, env: Readonly<Record<string, string>> = {}): Run {
  const rxzk = 'rxzk() { $RXZK "$@"; }';
  return start('sh', ['-c', `${rxzk}; ${line}`], {
    RXZK: `${process.execPath} ${program}`,
    ...env,
  });
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
