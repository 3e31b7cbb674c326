import type { Command } from 'commander';
import { parseDuration } from './parseDuration.js';

/**
 * Warns if the user gives a time as a number below 1000 without a unit. The number means ms, but
 * the user usually means seconds.
 */
export function hintAtUnits(command: Command, tell: (message: string) => void): void {
  for (const { parseArg, long } of command.options) {
    if (parseArg !== parseDuration) continue;
    command.on(`option:${String(long).slice('--'.length)}`, (text: string) => {
      if (/^\d{1,3}$/.test(text))
        tell(`${String(long)} ${text} is ${text} ms: write ${text}s for seconds`);
    });
  }
}
