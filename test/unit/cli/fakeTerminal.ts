import { NEVER } from 'rxjs';
import { createPaint } from '../../../src/cli/terminal/createPaint.js';
import type { Terminal } from '../../../src/cli/terminal/Terminal.js';

/**
 * A terminal that shows nothing. It collects the messages of a program in `told`, and the output of
 * the program in `written`.
 */
export interface FakeTerminal {
  readonly terminal: Terminal;
  readonly told: readonly string[];
  readonly written: readonly string[];
}

/**
 * Creates a terminal without a user. Each property in `own` replaces the property of the same name.
 */
export function fakeTerminal(own: Partial<Terminal> = {}): FakeTerminal {
  const [told, written]: [string[], string[]] = [[], []];
  const terminal: Terminal = {
    env: {},
    paint: createPaint(false),
    isInteractive: false,
    isAttended: false,
    write: (output) => void written.push(output.toString()),
    tell: (message) => void told.push(message),
    confirm: null,
    read: async () => Buffer.alloc(0),
    signal$: NEVER,
    closed$: NEVER,
    ...own,
  };
  return { terminal, told, written };
}
