import type ts from 'typescript';
import { typescript } from '../typescript.js';

/**
 * Parses a TypeScript file. `readComments`, `readTitles` and `readSource` all use the syntax tree
 * that this function returns.
 */
export function parseSource(file: string, text: string): ts.SourceFile {
  return typescript.createSourceFile(file, text, typescript.ScriptTarget.Latest);
}
