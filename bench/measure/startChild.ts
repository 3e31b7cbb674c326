import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Answer, Call } from '../children/Call.js';
import type { Roles } from '../children/main.js';
import type { ChildProgram } from './compileChildren.js';

/** A separate process that plays a role. */
export interface Child<C> extends AsyncDisposable {
  /** Has the child do something; rejects with the child's error, or when it ends meanwhile. */
  call<K extends keyof C & string>(
    command: K,
    ...args: C[K] extends (...args: infer A) => unknown ? A : never
  ): Promise<C[K] extends (...args: never) => Promise<infer T> ? T : never>;
}

/** What children are started with. */
export interface ChildConfig {
  readonly program: ChildProgram;
  /** Kills the child when it is aborted. */
  readonly signal: AbortSignal;
}

/** Starts a fresh process that plays a role until it is disposed of, or this process ends. */
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
  // Whoever waits for an answer hears of it.
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

/** With `RXZK_BENCH_PROFILE=folder` each child leaves a CPU profile there. */
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
