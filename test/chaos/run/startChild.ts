import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Answer, Line, Shown } from '../children/Line.js';
import type { Roles } from '../children/main.js';

/** A separate process that acts as a watcher or as a writer. */
export interface Child<C> extends AsyncDisposable {
  readonly pid: number;
  /** Calls a command of the child. Rejects if the command fails, or if the child has ended. */
  call<K extends keyof C & string>(
    command: K,
    ...args: C[K] extends (...args: infer A) => unknown ? A : never
  ): Promise<C[K] extends (...args: never) => Promise<infer T> ? T : never>;
}

/**
 * Functions that `startChild` calls. `shown` gets each emission of the child's streams, and the end
 * of each of these streams.
 */
export interface Listener {
  shown(shown: Shown): void;
  /** `startChild` calls this function when the child ends although nobody has disposed of it. */
  crashed(detail: string): void;
}

const program = fileURLToPath(new URL('../children/main.ts', import.meta.url));
const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Starts a child process. The child runs until somebody disposes of it, or until this process ends.
 */
export function startChild<R extends keyof Roles>(
  role: R,
  config: Roles[R]['config'],
  listener: Listener,
): Child<Roles[R]['commands']> {
  const child = spawn(
    process.execPath,
    // The heap is small on purpose: the fault `client.heap` must be able to fill this heap.
    ['--max-old-space-size=160', '--import', 'tsx', program, role, JSON.stringify(config)],
    { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const waiting = new Map<number, (answer: Answer) => void>();
  let calls = 0;
  let disposing = false;

  child.stdin.on('error', () => {});
  createInterface({ input: child.stdout }).on('line', (text) => {
    const line = JSON.parse(text) as Line;
    if ('id' in line) waiting.get(line.id)?.(line);
    else listener.shown(line);
  });
  child.once('exit', () => {
    const error = endOf(child);
    if (!disposing) listener.crashed(error);
    for (const [id, answer] of waiting) answer({ id, error });
  });

  return {
    pid: child.pid ?? 0,
    call: (command, ...args) =>
      new Promise((resolve, reject) => {
        const id = calls++;
        waiting.set(id, ({ value, error }) => {
          waiting.delete(id);
          if (error === undefined) resolve(value as never);
          else reject(new Error(`${role}.${command}: ${error}`));
        });
        if (hasEnded(child)) waiting.get(id)?.({ id, error: endOf(child) });
        else child.stdin.write(`${JSON.stringify({ id, command, args })}\n`);
      }),
    async [Symbol.asyncDispose]() {
      disposing = true;
      if (hasEnded(child)) return;
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
  };
}

function endOf({ exitCode, signalCode }: ChildProcess): string {
  return `the process has ended with ${signalCode ?? String(exitCode)}`;
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}
