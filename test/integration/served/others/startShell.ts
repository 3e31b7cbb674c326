import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { until } from '../../../../tools/zookeeper/until.js';

/**
 * The interactive shell of a ZooKeeper client other than rxzk. The test writes commands to the
 * shell. Disposing of this object kills the shell.
 */
export interface Shell extends AsyncDisposable {
  /** Sends a command to the shell. Waits until the shell prints `words`. */
  readonly ask: (command: string, words: string) => Promise<void>;
  /** Calls `cause`. Waits until the shell prints `words`. */
  readonly hear: (words: string, cause: () => void) => Promise<void>;
  /** The exit code of the shell. */
  readonly ended: Promise<number | null>;
}

/** Starts a shell. Reads the stdout and the stderr of the shell as one text. */
export function startShell([command, ...args]: readonly [string, ...string[]]): Shell {
  const child = spawn(command, args);
  const ended = once(child, 'close').then(([code]: (number | null)[]) => code ?? null);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  // If the shell has already ended, a write to its input fails. The test ignores this failure.
  child.stdin.on('error', () => undefined);

  const hear = async (words: string, cause: () => void): Promise<void> => {
    const from = output.length;
    cause();
    await until(
      () => Promise.resolve(output.slice(from).includes(words) ? true : undefined),
      () => new Error(`no "${words}" within 15 s:\n${output.slice(from)}`),
      15_000,
    );
  };
  return {
    hear,
    ended,
    ask: (line, words) => hear(words, () => child.stdin.write(`${line}\n`)),
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
