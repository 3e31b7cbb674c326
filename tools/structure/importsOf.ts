import { posix } from 'node:path';
import { typescript } from '../typescript.js';

/**
 * Returns the files that a TypeScript file imports. If the file exports names of another file with
 * `export … from`, the other file counts as an imported file. Only files with a relative name
 * count. Imports of types count too.
 */
export function importsOf(file: string, text: string): string[] {
  const { importedFiles } = typescript.preProcessFile(text, true, true);
  return importedFiles
    .map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.join(posix.dirname(file), name.replace(/\.js$/, '.ts')));
}
