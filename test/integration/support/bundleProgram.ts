import { buildSync } from 'esbuild';
import { existsSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url));

/**
 * Writes one file with a program and all sources of this repository that the program imports. The
 * new file starts ten times as fast as the sources.
 *
 * @param source - the file of the program
 * @param folder - the folder for the new file. If the new file is already there, the function
 * writes nothing
 * @returns the path of the new file, which `node` can run
 */
export function bundleProgram(source: string, folder: string): string {
  const outfile = join(folder, `${basename(source, '.ts')}.mjs`);
  if (existsSync(outfile)) return outfile;
  const link = join(folder, 'node_modules');
  if (!existsSync(link)) symlinkSync(modules, link);
  buildSync({
    entryPoints: [source],
    outfile,
    bundle: true,
    format: 'esm',
    logLevel: 'silent',
    packages: 'external',
    platform: 'node',
    target: 'node20',
  });
  return outfile;
}
