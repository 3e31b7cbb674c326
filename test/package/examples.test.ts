import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { freeNames } from './freeNames.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A fenced block of TypeScript. Its code begins at the line `line` of the file. The first line of
 * the file has the number 1.
 */
interface Block {
  readonly file: string;
  readonly line: number;
  readonly code: string;
}

/**
 * The pages with examples. The pages of the API reference are left out, because they come from the
 * docstrings.
 */
const pages = ['README.md', ...filesBelow('docs', '.md')].filter(
  (file) => existsSync(join(root, file)) && !file.startsWith('docs/api/'),
);
const sources = filesBelow('src', '.ts');

const blocks: readonly Block[] = [
  ...pages.flatMap((file) => blocksOf(file, linesOf(file))),
  ...sources.flatMap((file) => blocksOf(file, docLines(linesOf(file)))),
];

describe('examples', () => {
  let diagnose: (block: Block) => readonly string[];

  beforeAll(() => {
    diagnose = compile(blocks);
  });

  it('exist', () => {
    expect(blocks.length).toBeGreaterThan(0);
  });

  it('of docstrings are fenced as ts', () => {
    expect(sources.flatMap(unfencedExamples)).toEqual([]);
  });

  for (const block of blocks) {
    it(`${block.file}:${block.line} compiles`, () => {
      expect(diagnose(block)).toEqual([]);
    });
  }
});

function filesBelow(folder: string, extension: string): string[] {
  if (!existsSync(join(root, folder))) {
    return [];
  }
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(extension))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .sort();
}

function linesOf(file: string): string[] {
  return readFileSync(join(root, file), 'utf8').split(/\r?\n/);
}

/**
 * Returns the text of the doc comments of a file. All other lines become empty, so each line keeps
 * its line number.
 */
function docLines(lines: readonly string[]): string[] {
  let inside = false;
  return lines.map((line) => {
    const opens = line.trimStart().startsWith('/**');
    const isDoc = inside || opens;
    inside = isDoc && !line.includes('*/');
    return isDoc ? line.replace(/^\s*(\/\*\*|\*(?!\/))? ?/, '').replace(/\s*\*\/\s*$/, '') : '';
  });
}

function blocksOf(file: string, lines: readonly string[]): Block[] {
  const found: Block[] = [];
  let open: { fence: string; language: string; start: number } | null = null;
  lines.forEach((line, index) => {
    const fence = /^\s*(`{3,}|~{3,})\s*(\w*)/.exec(line);
    if (open === null && fence !== null) {
      open = { fence: fence[1]!, language: fence[2]!, start: index + 1 };
    } else if (open !== null && line.trim() === open.fence) {
      if (['ts', 'typescript'].includes(open.language)) {
        found.push({
          file,
          line: open.start + 1,
          code: lines.slice(open.start, index).join('\n'),
        });
      }
      open = null;
    }
  });
  return found;
}

/**
 * Finds the `@example` tags that are not followed by a fenced block of TypeScript. The test cannot
 * compile these examples.
 */
function unfencedExamples(file: string): string[] {
  const lines = docLines(linesOf(file));
  return lines.flatMap((line, index) => {
    const next = lines.slice(index + 1).find((text) => text.trim() !== '') ?? '';
    return line.startsWith('@example') && !next.startsWith('```ts') ? [`${file}:${index + 1}`] : [];
  });
}

/** Compiles all blocks in one program. Each block is a separate module. */
function compile(all: readonly Block[]): (block: Block) => readonly string[] {
  const options = compilerOptions();
  const texts = new Map<string, string>();
  const host = hostOf(options, texts);
  const surfaces = surfacesOf(options, host, texts);

  const names = new Map(all.map((block, index) => [block, virtual(`block${index}`)]));
  for (const [block, name] of names) {
    texts.set(name, `${prelude(block.code, surfaces)}${block.code}\nexport {};\n`);
  }
  const program = ts.createProgram([...names.values()], options, host);

  return (block) => {
    const source = program.getSourceFile(names.get(block)!);
    return ts
      .getPreEmitDiagnostics(program, source)
      .filter(({ file }) => file === source)
      .map((diagnostic) => describeDiagnostic(block, diagnostic));
  };
}

function compilerOptions(): ts.CompilerOptions {
  const path = join(root, 'tsconfig.json');
  const { config } = ts.readConfigFile(path, (file) => ts.sys.readFile(file)) as {
    config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root, undefined, path);
  return {
    ...options,
    declaration: false,
    isolatedDeclarations: false,
    // An example is allowed to declare a variable or a parameter that nothing uses.
    noUnusedLocals: false,
    noUnusedParameters: false,
  };
}

function virtual(name: string): string {
  return join(root, 'test', 'package', `${name}.virtual.ts`).replaceAll('\\', '/');
}

function hostOf(options: ts.CompilerOptions, texts: ReadonlyMap<string, string>): ts.CompilerHost {
  const host = ts.createCompilerHost(options, true);
  const parsed = new Map<string, ts.SourceFile | undefined>();
  return {
    ...host,
    fileExists: (file) => texts.has(file) || host.fileExists(file),
    readFile: (file) => texts.get(file) ?? host.readFile(file),
    getSourceFile(file, ...rest) {
      if (!parsed.has(file)) {
        const text = texts.get(file);
        parsed.set(
          file,
          text === undefined
            ? host.getSourceFile(file, ...rest)
            : ts.createSourceFile(file, text, rest[0], true),
        );
      }
      return parsed.get(file);
    },
  };
}

/**
 * The exports of a module. The map `exports` says for each name whether it is a value or only a
 * type.
 */
interface Surface {
  readonly module: string;
  readonly exports: ReadonlyMap<string, 'value' | 'type'>;
}

function surfacesOf(
  options: ts.CompilerOptions,
  host: ts.CompilerHost,
  texts: Map<string, string>,
): Surface[] {
  const entries = ['index.ts', 'testing/index.ts'];
  const [main, testing] = entries.map((entry) => existsSync(join(root, 'src', entry)));
  const modules = [...(main ? ['rxzk'] : []), ...(testing ? ['rxzk/testing'] : []), 'rxjs'];
  const names = modules.map((_, index) => virtual(`surface${index}`));
  names.forEach((name, index) => texts.set(name, `export * from '${modules[index]}';\n`));

  const program = ts.createProgram(names, options, host);
  const checker = program.getTypeChecker();
  return modules.map((module, index) => {
    const symbol = checker.getSymbolAtLocation(program.getSourceFile(names[index]!)!)!;
    const exports = checker
      .getExportsOfModule(symbol)
      .map((exported): [string, 'value' | 'type'] => {
        const isAlias = (exported.flags & ts.SymbolFlags.Alias) !== 0;
        const { flags } = isAlias ? checker.getAliasedSymbol(exported) : exported;
        return [exported.name, (flags & ts.SymbolFlags.Value) === 0 ? 'type' : 'value'];
      });
    return { module, exports: new Map(exports) };
  });
}

/**
 * Returns imports for the names that a block uses but does not declare. The imports contain no line
 * break. So the imports stand on the same line as the beginning of the block, and each line of the
 * block keeps its number.
 */
function prelude(code: string, surfaces: readonly Surface[]): string {
  const free = freeNames(code);
  const taken = new Set<string>();
  const imports = surfaces.map(({ module, exports }) => {
    const names = [...free].filter((name) => exports.has(name) && !taken.has(name));
    names.forEach((name) => taken.add(name));
    const specifiers = names.map((name) => (exports.get(name) === 'type' ? `type ${name}` : name));
    return names.length === 0 ? '' : `import { ${specifiers.join(', ')} } from '${module}'; `;
  });
  const client =
    free.has('client') && !taken.has('client')
      ? "declare const client: import('rxzk').ZkClient; "
      : '';
  return imports.join('') + client;
}

function describeDiagnostic(
  { file, line }: Block,
  { start, ...diagnostic }: ts.Diagnostic,
): string {
  const offset = diagnostic.file?.getLineAndCharacterOfPosition(start ?? 0).line ?? 0;
  const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n');
  return `${file}:${line + offset} TS${diagnostic.code} ${message}`;
}
