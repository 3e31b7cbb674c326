import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { compileSources } from './compileSources.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The JavaScript file of the command `rxzk`. */
    readonly rxzk: string;
  }
}

/** Compiles the command `rxzk` one time for all test files of a vitest project. */
export default function globalSetup({ provide }: TestProject): () => void {
  const compiled = compileSources();
  provide('rxzk', join(compiled.folder, 'cli/main.js'));
  return () => {
    compiled[Symbol.dispose]();
  };
}
