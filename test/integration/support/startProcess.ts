import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { until } from '../../../tools/zookeeper/until.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The end of a process. */
export interface End {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A process; disposing of it kills it. */
export interface Run extends Disposable {
  readonly child: ChildProcess;
  readonly ended: Promise<End>;
  /** Its output so far. */
  readonly printed: () => Omit<End, 'code'>;
  /** Waits until it has printed these words, to stdout unless told. */
  readonly until: (words: string, where?: 'stdout' | 'stderr') => Promise<void>;
}

/** Starts a process whose output is kept, in the root of the repository unless told. */
export function startProcess(
  file: string,
  args: readonly string[],
  { cwd = root, env }: { readonly cwd?: string; readonly env: NodeJS.ProcessEnv },
): Run {
  const child = spawn(file, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
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
    until: (words, where = 'stdout') =>
      until(
        () => Promise.resolve(output[where].includes(words) ? true : undefined),
        () => new Error(`no "${words}" in ${where} within 20 s: ${JSON.stringify(output)}`),
        20_000,
      ).then(() => undefined),
    [Symbol.dispose]: () => void child.kill('SIGKILL'),
  };
}
