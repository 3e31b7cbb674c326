import { mkdirSync, writeFileSync } from 'node:fs';
import type { Result } from './Result.js';

const folder = new URL('../results/', import.meta.url);

/** Writes a result to `bench/results`. The result of a quick run has a separate file. */
export function writeResult(result: Result): void {
  const file = new URL(`${result.name}${result.quick ? '.quick' : ''}.json`, folder);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
}
