import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { fromEvent, map, type Observable, ReplaySubject } from 'rxjs';
import type { Standing } from 'rxzk';
import { log, say } from './log.js';

/**
 * An instance of a service. The instance runs in a separate process. When this object is disposed
 * of, the process ends.
 */
export interface Instance extends AsyncDisposable {
  readonly title: string;
  /**
   * Emits the name of the instance's znode when the instance has become a candidate. Errors if the
   * process of the instance fails.
   */
  readonly name$: Observable<string>;
  readonly start: () => Promise<void>;
  /** Sends a signal to the process. Waits for the end of the process. */
  readonly end: (signal: NodeJS.Signals) => Promise<void>;
}

const program = fileURLToPath(new URL('instance.ts', import.meta.url));

/**
 * The time between SIGTERM and SIGKILL, in ms. When an instance is disposed of, its process gets
 * SIGTERM. If the process still runs after this time, the process gets SIGKILL.
 */
const patience = 2_000;

/**
 * Prepares an instance. The method `start` of the instance starts a new process. If the process of
 * the demo ends while the new process still runs, the new process ends too.
 */
export function createInstance(title: string, servers: string): Instance {
  const name$ = new ReplaySubject<string>(1);
  let child: ChildProcessByStdio<Writable, Readable, null> | undefined;

  async function start(): Promise<void> {
    child = spawn(process.execPath, ['--import', 'tsx', program, servers], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    child.once('exit', (code) => {
      if (code !== null && code !== 0) name$.error(new Error(`${title} has failed`));
    });
    fromEvent(createInterface(child.stdout), 'line')
      .pipe(map((line) => JSON.parse(line as string) as Standing))
      .subscribe((standing) => {
        log({ label: 'standing', text: `${title} ${describe(standing)}` });
        name$.next(standing.candidate);
      });
    await once(child, 'spawn');
    say(`${title} has pid ${child.pid}`);
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    if (child?.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  }

  return {
    title,
    name$,
    start,
    end,
    async [Symbol.asyncDispose]() {
      const lost = setTimeout(() => void child?.kill('SIGKILL'), patience);
      await end('SIGTERM');
      clearTimeout(lost);
    },
  };
}

function describe(standing: Standing): string {
  if (standing.role === 'leader') return `leads with token ${standing.token}`;
  return standing.role === 'follower' ? `waits for ${standing.waitsFor}` : 'is suspended';
}
