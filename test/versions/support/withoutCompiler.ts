import { mkdir, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

const tools = ['make', 'cmake', 'cc', 'gcc', 'clang', 'c++', 'g++', 'clang++'];

/**
 * Returns an environment in which every compiler fails. To do this, the function fills a new folder
 * with programs that only fail and have the names of compilers. The caller must remove this folder.
 */
export async function withoutCompiler(folder: string): Promise<NodeJS.ProcessEnv> {
  await mkdir(folder);
  for (const tool of tools) {
    await writeFile(join(folder, tool), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  }
  return { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH ?? ''}` };
}
