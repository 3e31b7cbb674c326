import { buildSync } from 'esbuild';
import { existsSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../../../node_modules', import.meta.url));

/**
 * Makes one file of a program and all that it imports of this repository, which starts ten times as
 * fast as the sources do.
 *
 * @param source - the program's file
 * @param folder - where the file is put, and found when the program is asked for again
 * @returns the file, to be run by `node`
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
