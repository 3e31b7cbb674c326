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
  /** The connection that it made last. */
  readonly connection: Connection | undefined;
  /** The terms that it has had so far, the latest one last. */
  readonly terms: readonly Term[];
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void;
  /** Kills it as `kill -9` does. */
  kill(): Promise<void>;
}

/** Where a candidate is connected to. */
export interface Connection {
  readonly sessionId: string;
  /** Host and port. */
  readonly server: string;
}

const program = fileURLToPath(new URL('candidate.ts', import.meta.url));

/** Starts a candidate with its files in a folder. Both go with this process. */
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
      // A candidate that was killed has no exit code.
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
