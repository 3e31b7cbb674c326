import { posix } from 'node:path';
import { typescript } from '../typescript.js';

/**
 * Returns the files that a TypeScript file imports. `export … from` counts as an import. An import
 * of types counts too. Only files with a relative name count.
 */
export function importsOf(file: string, text: string): string[] {
  const { importedFiles } = typescript.preProcessFile(text, true, true);
  return importedFiles
    .map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.join(posix.dirname(file), name.replace(/\.js$/, '.ts')));
}
