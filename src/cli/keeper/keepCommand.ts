import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';
import type { Order } from './Order.js';
import type { Report } from './Report.js';

/**
 * Starts and stops the user's command, as the orders from `rxzk` say. At most one command runs at a
 * time.
 */
export function keepCommand(
  [file = '', ...args]: readonly string[],
  grace: number,
  report: (report: Report) => void,
): { readonly obey: (order: Order) => void } {
  let state: State = { status: 'idle' };

  return {
    obey(order) {
      switch (order.type) {
        case 'start':
          start(order.token);
          expect(order.left);
          return;
        case 'lease':
          expect(order.left);
          return;
        case 'stop':
          stop(order.signal);
      }
    },
  };

  function start(token: number): void {
    const child = spawn(file, args, {
      stdio: 'inherit',
      // The command gets its own process group. A signal to the group reaches every process that
      // the command has started.
      detached: true,
      env: { ...process.env, RXZK_TOKEN: String(token) },
    });
    state = { status: 'running', child, timer: undefined };
    child.once('exit', (code, signal) => {
      const exitCode = code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
      end(state.status === 'lapsed' ? { type: 'lapsed' } : { type: 'ended', exitCode });
    });
    child.once('error', ({ code, message }: NodeJS.ErrnoException) => {
      end({ type: 'failed', exitCode: code === 'ENOENT' ? 127 : 126, reason: message });
    });
  }

  /**
   * Starts a timer. The lease ends after `left` ms, and the timer then stops the command. At the
   * end of the lease, `rxzk` also sends an order to stop the command. But if `rxzk` is blocked,
   * this order comes too late.
   */
  function expect(left: number): void {
    if (state.status !== 'running') return;
    clearTimeout(state.timer);
    const timer = setTimeout(() => {
      stop('SIGTERM', 'lapsed');
    }, left);
    state = { ...state, timer };
  }

  function stop(signal: NodeJS.Signals, status: 'stopping' | 'lapsed' = 'stopping'): void {
    if (state.status === 'idle') return;
    const { child } = state;
    kill(child, signal);
    if (state.status !== 'running') return;
    clearTimeout(state.timer);
    const timer = setTimeout(() => {
      kill(child, 'SIGKILL');
    }, grace);
    state = { status, child, timer };
  }

  function end(result: Report): void {
    if (state.status !== 'idle') clearTimeout(state.timer);
    state = { status: 'idle' };
    report(result);
  }
}

type State =
  | { readonly status: 'idle' }
  /**
   * In the status `running`, `timer` fires at the end of the lease. In the statuses `stopping` and
   * `lapsed`, the keeper has sent a signal to `child`, and `timer` fires at the end of the grace
   * time.
   */
  | {
      readonly status: 'running' | 'stopping' | 'lapsed';
      readonly child: ChildProcess;
      readonly timer: NodeJS.Timeout | undefined;
    };

function kill({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // `process.kill` fails if the command has already ended. In this case, nothing is left to do.
  }
}
