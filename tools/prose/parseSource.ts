import type ts from 'typescript';
import { typescript } from '../typescript.js';

/** Parses a TypeScript file. All readers of the file use the same syntax tree. */
export function parseSource(file: string, text: string): ts.SourceFile {
  return typescript.createSourceFile(file, text, typescript.ScriptTarget.Latest);
}
