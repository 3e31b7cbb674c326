import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { root } from './root.js';

const room = /^\.\/(observables|operators|election)\//;

/**
 * Returns the names of the package's functions that return an Observable or an operator. Finds
 * these functions by the return types that they declare.
 */
export function publicStreams(): readonly string[] {
  return parse('src/index.ts').statements.flatMap((statement) => {
    if (!ts.isExportDeclaration(statement) || statement.isTypeOnly) return [];
    const { moduleSpecifier, exportClause } = statement;
    if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return [];
    if (!room.test(moduleSpecifier.text) || !exportClause || !ts.isNamedExports(exportClause))
      return [];
    const module = parse(moduleSpecifier.text.replace(/^\.\/(.*)\.js$/, 'src/$1.ts'));
    return exportClause.elements
      .filter(({ isTypeOnly }) => !isTypeOnly)
      .map(({ name }) => name.text)
      .filter((name) => /Observable|OperatorFunction/.test(returnTypeOf(name, module)));
  });
}

function returnTypeOf(name: string, module: ts.SourceFile): string {
  const declared = module.statements.find(
    (statement) => ts.isFunctionDeclaration(statement) && statement.name?.text === name,
  );
  return declared && ts.isFunctionDeclaration(declared) ? (declared.type?.getText() ?? '') : '';
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(root + file, 'utf8'), ts.ScriptTarget.Latest, true);
}
