import { posix } from 'node:path';
import { typescript } from '../typescript.js';

/**
 * Returns the files that a source imports with a relative name. Imports of types count. Files whose
 * symbols the source exports again also count.
 */
export function importsOf(file: string, text: string): string[] {
  const { importedFiles } = typescript.preProcessFile(text, true, true);
  return importedFiles
    .map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.join(posix.dirname(file), name.replace(/\.js$/, '.ts')));
}
