import { mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

const tools = ['make', 'cmake', 'cc', 'gcc', 'clang', 'c++', 'g++', 'clang++'];

/**
 * Returns an environment in which every compiler fails. Its `PATH` begins with a new folder. This
 * folder contains programs with the names of compilers and of build tools. Each of these programs
 * fails at once. The caller must remove this folder.
 */
export async function withoutCompiler(folder: string): Promise<NodeJS.ProcessEnv> {
  await mkdir(folder);
  for (const tool of tools) {
    await writeFile(join(folder, tool), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  }
  return { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH ?? ''}` };
}
