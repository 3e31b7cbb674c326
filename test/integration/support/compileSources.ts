import { buildSync } from 'esbuild';
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The compiled files, in a temporary folder. Disposing of the object deletes this folder. */
export interface CompiledSources extends Disposable {
  readonly folder: string;
}

/**
 * Compiles the files of src into a temporary folder with the layout of the package. A program from
 * this folder starts three times as fast as a program that tsx runs.
 */
export function compileSources(): CompiledSources {
  const home = mkdtempSync(join(tmpdir(), 'rxzk-compiled-'));
  const folder = join(home, 'dist');
  for (const name of ['node_modules', 'package.json']) {
    symlinkSync(join(root, name), join(home, name));
  }
  buildSync({
    entryPoints: readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(root, 'src', name)),
    outdir: folder,
    outbase: join(root, 'src'),
    format: 'esm',
    logLevel: 'silent',
    platform: 'node',
    target: 'node20',
  });
  return {
    folder,
    [Symbol.dispose]: () => {
      rmSync(home, { recursive: true });
    },
  };
}
