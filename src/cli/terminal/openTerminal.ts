import { buffer } from 'node:stream/consumers';
import { fromEvent, map, merge } from 'rxjs';
import { escapeText } from '../format/escapeText.js';
import { ask } from './ask.js';
import { createPaint } from './createPaint.js';
import { hasColours } from './hasColours.js';
import { oneLine } from './oneLine.js';
import { readerLeft } from './readerLeft.js';
import type { Terminal } from './Terminal.js';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Returns the `Terminal` of a process. The input and the output of the process may also be pipes or
 * files.
 */
export function openTerminal(process: NodeJS.Process): Terminal {
  const { env, stdin, stdout, stderr } = process;
  // An `error` event without a listener would end the process. So these two listeners stay for the
  // whole life of the process.
  stdout.on('error', ignore);
  stderr.on('error', ignore);
  return {
    env,
    paint: createPaint(hasColours(stdout, env)),
    isInteractive: stdout.isTTY,
    isAttended: stderr.isTTY,
    write: (output) => void stdout.write(output),
    tell: (message) => void stderr.write(`rxzk: ${escapeText(oneLine(message))}\n`),
    read: () => buffer(stdin),
    confirm:
      stdin.isTTY && stderr.isTTY
        ? (question) => ask(process, `rxzk: ${escapeText(question)}`)
        : null,
    signal$: merge(...signals.map((signal) => fromEvent(process, signal).pipe(map(() => signal)))),
    closed$: merge(
      fromEvent(stdout, 'error').pipe(map(unlessUnread)),
      readerLeft(stdout.fd, process.pid),
    ),
  };
}

function unlessUnread(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
}

function ignore(): void {
  return;
}
