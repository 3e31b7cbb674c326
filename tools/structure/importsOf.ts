import { posix } from 'node:path';
import { typescript } from '../typescript.js';

/**
 * Returns the files that a source imports or exports again with a relative name. Imports of types
 * count too.
 */
export function importsOf(file: string, text: string): string[] {
  const { importedFiles } = typescript.preProcessFile(text, true, true);
  return importedFiles
    .map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.join(posix.dirname(file), name.replace(/\.js$/, '.ts')));
}
