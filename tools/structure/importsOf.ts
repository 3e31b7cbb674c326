import { posix } from 'node:path';
import { typescript } from '../typescript.js';

/** The files that a source imports by a relative name, types and exports of others included. */
export function importsOf(file: string, text: string): string[] {
  const { importedFiles } = typescript.preProcessFile(text, true, true);
  return importedFiles
    .map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => posix.join(posix.dirname(file), name.replace(/\.js$/, '.ts')));
}
