import type { Command } from 'commander';
import { parseDuration } from './parseDuration.js';

/** Warns about a time below one second without a unit: the user usually means seconds. */
export function hintAtUnits(command: Command, tell: (message: string) => void): void {
  for (const { parseArg, long } of command.options) {
    if (parseArg !== parseDuration) continue;
    command.on(`option:${String(long).slice('--'.length)}`, (text: string) => {
      if (/^\d{1,3}$/.test(text))
        tell(`${String(long)} ${text} is ${text} ms: write ${text}s for seconds`);
    });
  }
}
