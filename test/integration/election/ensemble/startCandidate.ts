import { once } from 'node:events';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { spawnBound } from '../../../../tools/zookeeper/spawnBound.js';
import { bundleProgram } from '../../support/bundleProgram.js';
import type { CandidateConfig } from './CandidateConfig.js';
import type { Term } from './Term.js';
import { readTerms } from './termFile.js';

/** A candidate in its own process. */
export interface Candidate {
  /** The newest connection of the candidate. */
  readonly connection: Connection | undefined;
  /** All terms of the candidate so far. The latest term is the last entry. */
  readonly terms: readonly Term[];
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void;
  /** Kills the process as `kill -9` does. */
  kill(): Promise<void>;
}

/** A connection of a candidate: its session and its server. */
export interface Connection {
  readonly sessionId: string;
  /** The host and the port of the server. */
  readonly server: string;
}

const program = fileURLToPath(new URL('candidate.ts', import.meta.url));

/**
 * Starts a candidate that keeps its files in the given folder. When the process of the test ends,
 * the candidate ends too.
 */
export function startCandidate(
  folder: string,
  config: Omit<CandidateConfig, 'termFile'>,
): Candidate {
  const termFile = join(folder, `${config.id}.terms`);
  const output = join(folder, `${config.id}.output`);
  writeFileSync(termFile, '');
  const descriptor = openSync(output, 'w');
  const child = spawnBound(folder, descriptor, process.execPath, [
    bundleProgram(program, folder),
    JSON.stringify({ ...config, termFile } satisfies CandidateConfig),
  ]);
  closeSync(descriptor);
  const exited = once(child, 'exit');

  return {
    get connection() {
      const line = printed()
        .split('\n')
        .findLast((text) => text.startsWith('{'));
      return line === undefined ? undefined : (JSON.parse(line) as Connection);
    },
    get terms() {
      // If the candidate has ended by itself, `terms` throws. If the test has killed the candidate
      // with a signal, `exitCode` is null, and `terms` does not throw.
      if (child.exitCode !== null) throw new Error(`${config.id} has ended:\n${printed()}`);
      return readTerms(termFile);
    },
    signal: (signal) => void child.kill(signal),
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };

  function printed(): string {
    return readFileSync(output, 'utf8');
  }
}
