import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { eventually } from '../../integration/support/eventually.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The result of an example that has ended. */
export interface End {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The ids of the processes that the example has started. All of these processes have ended. */
  readonly pids: readonly number[];
}

/** The example `examples/backend` in its own process. Disposing of the object kills the process. */
export interface Example extends AsyncDisposable {
  readonly ended: Promise<End>;
  /** Waits until the page is available. Returns the address of the page. */
  readonly address: () => Promise<string>;
  readonly signal: (signal: NodeJS.Signals) => void;
}

/** Starts the example `examples/backend` with these arguments of the command line. */
export function startExample(...args: readonly string[]): Example {
  const child = spawn(process.execPath, ['--import', 'tsx', 'examples/backend/main.ts', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, RXZK_SERVERS: '' },
  });
  const [stdout, stderr] = [text(child.stdout), text(child.stderr)];
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const find = (): string | undefined => /The page is at (\S+)/.exec(printed)?.[1];

  async function end(): Promise<End> {
    const [code] = (await once(child, 'exit')) as [number | null];
    const output = await stdout;
    const pids = [...output.matchAll(/ pid (\d+)$/gm)].map(([, pid]) => Number(pid));
    // When the example ends, an instance may still be starting. Such an instance first finishes its
    // start, and then ends by itself.
    for (const pid of pids) await eventually(() => !isAlive(pid), 20_000);
    return { code, stdout: output, stderr: await stderr, pids };
  }
  const ended = end();

  return {
    ended,
    address: async () => {
      await eventually(() => find() !== undefined, 30_000);
      return find() as string;
    },
    signal: (signal) => void child.kill(signal),
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
