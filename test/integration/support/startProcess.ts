import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { until } from '../../../tools/zookeeper/until.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The exit code and the output of a process that has ended. */
export interface End {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A running process. Disposing of the object kills the process. */
export interface Run extends Disposable {
  readonly child: ChildProcess;
  readonly ended: Promise<End>;
  /** The output of the process so far. */
  readonly printed: () => Omit<End, 'code'>;
  /** Waits until the process has printed `words`. By default, looks for `words` in stdout. */
  readonly until: (words: string, where?: 'stdout' | 'stderr') => Promise<void>;
}

/**
 * Starts a process and keeps its output. By default, the process runs in the root of the
 * repository.
 */
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
    // The code waits for `close` and not for `exit`, because the pipes may still contain output
    // after `exit`.
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
