import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { until } from '../../../../tools/zookeeper/until.js';

/** A shell of another client, with commands on its input; disposing of it kills it. */
export interface Shell extends AsyncDisposable {
  /** Gives it a command, and waits for these words in what it prints from then on. */
  readonly ask: (command: string, words: string) => Promise<void>;
  /** Waits for these words in its output during another action. */
  readonly hear: (words: string, cause: () => void) => Promise<void>;
  /** Its exit code. */
  readonly ended: Promise<number | null>;
}

/** Starts a shell, whose output and errors count alike. */
export function startShell([command, ...args]: readonly [string, ...string[]]): Shell {
  const child = spawn(command, args);
  const ended = once(child, 'close').then(([code]: (number | null)[]) => code ?? null);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  // A shell that has ended by itself takes no more commands.
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
