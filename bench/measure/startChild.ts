import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Answer, Call } from '../children/Call.js';
import type { Roles } from '../children/main.js';
import type { ChildProgram } from './compileChildren.js';

/**
 * A child process with one role, for example `writer`. The type `C` contains the commands of the
 * role.
 */
export interface Child<C> extends AsyncDisposable {
  /**
   * Sends a command to the child. Resolves with the result of the command. If the command fails in
   * the child, rejects with an error that contains the text of the child's error. Also rejects if
   * the child ends before the child replies.
   */
  call<K extends keyof C & string>(
    command: K,
    ...args: C[K] extends (...args: infer A) => unknown ? A : never
  ): Promise<C[K] extends (...args: never) => Promise<infer T> ? T : never>;
}

/** The settings of {@link startChild}. */
export interface ChildConfig {
  readonly program: ChildProgram;
  /** If this signal is aborted, the child is killed. */
  readonly signal: AbortSignal;
}

/**
 * Starts a child process with a role. The child ends when its parent process ends, or when somebody
 * disposes of the child.
 */
export function startChild<R extends keyof Roles>(
  role: R,
  { program, signal }: ChildConfig,
): Child<Roles[R]> {
  signal.throwIfAborted();
  const child = fork(program.file, [role], {
    execArgv: ['--expose-gc', ...profiling(role)],
    serialization: 'advanced',
  });
  const ended = once(child, 'exit').then(() => {
    throw new Error(`The process ${role} has ended`);
  });
  // Each call that is under way rejects with the error of `ended`. If no call is under way, nobody
  // handles this error, so it is ignored here.
  ended.catch(() => {});
  const interrupt = (): void => void child.kill('SIGKILL');
  signal.addEventListener('abort', interrupt);
  let calls = 0;

  return {
    call: async (command, ...args) => {
      const id = calls++;
      const answered = answer(child, id);
      child.send({ id, command, args } satisfies Call);
      return Promise.race([answered, ended]) as Promise<never>;
    },
    async [Symbol.asyncDispose]() {
      signal.removeEventListener('abort', interrupt);
      if (child.connected) child.disconnect();
      await ended.catch(() => {});
    },
  };
}

function answer(child: ChildProcess, id: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    child.on('message', function hear(message: Answer) {
      if (message.id !== id) return;
      child.off('message', hear);
      if (message.error === undefined) resolve(message.value);
      else reject(new Error(message.error));
    });
  });
}

/**
 * If the environment variable `RXZK_BENCH_PROFILE` names a folder, returns options for Node. With
 * these options, the child writes a CPU profile to this folder.
 */
function profiling(role: string): readonly string[] {
  const folder = process.env.RXZK_BENCH_PROFILE;
  return folder === undefined
    ? []
    : [
        '--cpu-prof',
        `--cpu-prof-dir=${folder}`,
        `--cpu-prof-name=${role}-${Date.now()}.cpuprofile`,
      ];
}
