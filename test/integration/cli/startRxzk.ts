import { inject } from 'vitest';
import { type End, type Run, startProcess } from '../support/startProcess.js';

const program = inject('rxzk');

/** Starts `rxzk` in a process. */
export function startRxzk(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Run {
  return start(process.execPath, [program, ...args], env);
}

/**
 * Starts a shell that runs one line. In this line, `rxzk` and `$RXZK` both start the program.
 * `rxzk` is a function that only this shell knows. Other commands that start programs, such as the
 * Linux command `script`, do not know this function. The line must pass `$RXZK` to such a command.
 */
export function startShell(line: string, env: Readonly<Record<string, string>> = {}): Run {
  const rxzk = 'rxzk() { $RXZK "$@"; }';
  return start('sh', ['-c', `${rxzk}; ${line}`], {
    RXZK: `${process.execPath} ${program}`,
    ...env,
  });
}

/** Runs `rxzk` and waits until it ends. */
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
