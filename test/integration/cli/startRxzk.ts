import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { eventually } from '../support/eventually.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const program = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));

/** How a run of the command has ended. */
export interface End {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A run of the command in a process of its own; disposing of it kills it. */
export interface Run extends Disposable {
  readonly child: ChildProcess;
  readonly ended: Promise<End>;
  /** What it has printed so far. */
  readonly printed: () => Omit<End, 'code'>;
  /** Waits until it has printed these words, to stdout unless told. */
  readonly until: (words: string, where?: 'stdout' | 'stderr') => Promise<void>;
}

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
  const child = spawn(file, args, {
    cwd: root,
    env: { ...process.env, NO_COLOR: '', RXZK_SERVERS: '', RXZK_AUTH: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output.stderr += chunk.toString()));
  return {
    child,
    // Not `exit`: the pipes may hold something still.
    ended: once(child, 'close').then(([code]: (number | null)[]) => ({
      code: code ?? null,
      ...output,
    })),
    printed: () => ({ ...output }),
    until: (words, where = 'stdout') => eventually(() => output[where].includes(words), 20_000),
    [Symbol.dispose]: () => void child.kill('SIGKILL'),
  };
}
