import type { Command } from 'commander';
import { parseDuration } from './parseDuration.js';

/** Tells of a time without a unit that is below a second: seconds were meant, as a rule. */
export function hintAtUnits(command: Command, tell: (message: string) => void): void {
  for (const { parseArg, long } of command.options) {
    if (parseArg !== parseDuration) continue;
    command.on(`option:${String(long).slice('--'.length)}`, (text: string) => {
      if (/^\d{1,3}$/.test(text))
        tell(`${String(long)} ${text} is ${text} ms: write ${text}s for seconds`);
    });
  }
}
