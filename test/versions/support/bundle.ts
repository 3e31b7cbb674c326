import { basename, dirname, join } from 'node:path';
import { build, type Format } from 'esbuild';

/**
 * Makes a bundle of a program and everything that it imports, in the folder of the program. Returns
 * the bundle's file.
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
