import { basename, dirname, join } from 'node:path';
import { build, type Format } from 'esbuild';

/**
 * Makes a bundle from a program and all files that the program imports. Writes the bundle to the
 * folder of the program. Returns the file of the bundle.
 */
export async function bundle(program: string, format: Format & ('esm' | 'cjs')): Promise<string> {
  const name = basename(program, '.mjs');
  const file = join(dirname(program), `${name}.bundle.${format === 'esm' ? 'mjs' : 'cjs'}`);
  const { warnings } = await build({
    entryPoints: [program],
    outfile: file,
    bundle: true,
    format,
    logLevel: 'silent',
    minify: true,
    platform: 'node',
  });
  if (warnings.length > 0) {
    throw new Error(warnings.map(({ text }) => text).join('\n'));
  }
  return file;
}
