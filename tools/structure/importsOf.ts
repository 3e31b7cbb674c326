import { posix } from 'node:path';
import { typescript } from '../typescript.js';

/**
 * Gives the files that a source imports with a relative name. These include imports of types, and
 * files whose symbols the source exports again.
 */
export function importsOf(file: string, text: string): string[] {
  const { importedFiles } = typescript.preProcessFile(text, true, true);
  return importedFiles
    .map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.join(posix.dirname(file), name.replace(/\.js$/, '.ts')));
}
