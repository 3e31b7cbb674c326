import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint, type Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

const ladder = [
  ...['errors', 'model', 'transport', 'session', 'client'],
  ...['observables', 'operators', 'election', 'cli'],
];

/**
 * For each room (a folder of `src`), the rooms that it is allowed to import. CONTRIBUTING.md
 * describes the same rules.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  errors: ['errors'],
  model: ['errors', 'model'],
  transport: upTo('transport'),
  session: upTo('session'),
  client: upTo('client'),
  observables: upTo('observables'),
  operators: upTo('operators'),
  election: upTo('election'),
  cli: [...upTo('cli'), 'testing'],
  testing: [...upTo('client'), 'testing'],
  opentelemetry: [...upTo('client'), 'opentelemetry'],
};

const rooms = Object.keys(allowed);

function upTo(room: string): readonly string[] {
  return ladder.slice(0, ladder.indexOf(room) + 1);
}

/**
 * Settings for texts that are not files. With these settings, no rule needs types, and no rule
 * needs a file on the disk.
 */
const onTextsAlone = [
  tseslint.configs.disableTypeChecked,
  {
    settings: { 'import-x/resolver-next': [textualResolver()] },
    rules: {
      'import-x/no-duplicates': 'off',
      'import-x/no-extraneous-dependencies': 'off',
    },
  },
] as Linter.Config[];

const onTexts = new ESLint({
  cwd: root,
  overrideConfig: onTextsAlone,
  ruleFilter: ({ ruleId }) => !ruleId.startsWith('rxjs-x/'),
});

const onDisk = new ESLint({ cwd: root });

describe('rooms', () => {
  it.each(rooms)('%s may import itself and the rooms below it', async (room) => {
    const importable = await filter(rooms, async (other) => {
      const specifier = room === other ? './other.js' : `../${other}/other.js`;
      return isFree(`src/${room}/some.ts`, specifier);
    });
    expect(importable).toEqual(allowed[room]);
  });

  it('do not import the index', async () => {
    const importing = await filter(rooms, (room) => isFree(`src/${room}/some.ts`, '../index.js'));
    expect(importing).toEqual([]);
  });

  it('are exported by the index, except for the command and the other entry points', async () => {
    const exported = await filter(rooms, (room) => isFree('src/index.ts', `./${room}/some.js`));
    expect(exported).toEqual(upTo('election'));
  });

  it('apply to folders inside a room', async () => {
    const file = 'src/client/wire/some.ts';
    expect(await violations(file, importing('../../errors/some.js'))).toEqual([]);
    expect(await violations(file, importing('../../operators/some.js'))).toEqual([
      'import-x/no-restricted-paths',
    ]);
  });

  it('apply to types, exports and dynamic imports', async () => {
    const forms = [
      "import type { Some } from '../client/some.js';\nexport type Other = Some;\n",
      "export { some } from '../client/some.js';\n",
      "export const some = (): Promise<unknown> => import('../client/some.js');\n",
    ];
    for (const form of forms) {
      expect(await violations('src/errors/some.ts', documented(form))).toEqual([
        'import-x/no-restricted-paths',
      ]);
    }
  });

  it('apply to the files on disk', async () => {
    const text = "export type { ZkClient } from '../client/ZkClient.js';\n";
    expect(await typedViolations(text)).toEqual(['import-x/no-restricted-paths']);
  });
});

describe('names', () => {
  it('end in $ if their values are Observables', async () => {
    expect(await typedViolations(importingRx('export const some: Observable<1> = of(1);'))).toEqual(
      ['rxjs-x/finnish'],
    );
    expect(
      await typedViolations(importingRx('export const some$: Observable<1> = of(1);')),
    ).toEqual([]);
  });

  it('do not end in $ if their values are no Observables', async () => {
    const misnamed = [
      'export const some$: () => Observable<1> = () => of(1);',
      'export const some$: MonoTypeOperatorFunction<1> = map((one) => one);',
      'export const some$ = 1;',
    ];
    for (const text of misnamed) {
      expect(await typedViolations(importingRx(text))).toEqual(['rxjs-x/finnish']);
      expect(await typedViolations(importingRx(text.replace('$', '')))).toEqual([]);
    }
  });
});

describe('the binding', () => {
  const forms = [
    importing('zookeeper'),
    importing('zookeeper/lib/constants.js'),
    "import type Binding from 'zookeeper';\nexport const some: Binding | null = null;\n",
    "export { default as some } from 'zookeeper';\n",
  ].map(documented);

  const dynamic = "export const some = (): Promise<unknown> => import('zookeeper');\n";

  it.each(['bench/bare/main.ts', 'test/integration/bare.test.ts'])(
    'is imported by %s',
    async (file) => {
      for (const form of [...forms, dynamic]) {
        expect(await violations(file, form)).toEqual([]);
      }
    },
  );

  it.each([
    'src/client/createClient.ts',
    'src/transport/binding/loadBinding.ts',
    'src/transport/binding/native.ts',
    'src/cli/main.ts',
    'src/testing/memory.ts',
    'test/unit/some.test.ts',
    'examples/demo/main.ts',
  ])('is not imported by %s', async (file) => {
    for (const form of forms) {
      expect(await violations(file, form)).toEqual(['no-restricted-imports']);
    }
    expect(await violations(file, documented(dynamic))).toEqual(['no-restricted-syntax']);
  });
});

describe('the binding, in src,', () => {
  const forms = [
    "export const some: unknown = require('zookeeper');\n",
    "export const some: string = require.resolve('zookeeper/package.json');\n",
  ].map(documented);

  it('is loaded by src/transport/binding/loadBinding.ts', async () => {
    for (const form of forms) {
      expect(await violations('src/transport/binding/loadBinding.ts', form)).not.toContain(
        'no-restricted-syntax',
      );
    }
  });

  it.each(['src/transport/binding/native.ts', 'src/client/some.ts', 'src/cli/some.ts'])(
    'is not loaded by %s',
    async (file) => {
      for (const form of forms) {
        expect(await violations(file, form)).toContain('no-restricted-syntax');
      }
    },
  );
});

describe('the parser of arguments', () => {
  it('is imported only by the command', async () => {
    const text = importing('commander');
    expect(await violations('src/cli/some.ts', text)).toEqual([]);
    for (const file of ['src/index.ts', 'src/transport/binding/native.ts', 'src/testing/some.ts']) {
      expect(await violations(file, text)).toEqual(['no-restricted-imports']);
    }
  });
});

describe('modules', () => {
  it.each(['errors', 'observables', 'operators', 'election', 'testing'])(
    '%s does not import the core of Node',
    async (room) => {
      for (const specifier of ['node:net', 'net', 'node:fs/promises']) {
        expect(await violations(`src/${room}/some.ts`, importing(specifier))).toEqual([
          'import-x/no-nodejs-modules',
        ]);
      }
    },
  );

  it.each(['client', 'cli'])('%s may import the core of Node', async (room) => {
    expect(await violations(`src/${room}/some.ts`, importing('node:net'))).toEqual([]);
  });

  it.each(['rxjs/internal/Observable', './some', '../client/some.ts', 'rxzk', 'rxzk/testing'])(
    'are not named %s inside src',
    async (specifier) => {
      expect(await violations('src/client/other.ts', importing(specifier))).toEqual([
        'no-restricted-imports',
      ]);
    },
  );

  it('have no default export inside src', async () => {
    const text = documented('export default function some(): void {\n  return;\n}\n');
    expect(await violations('src/client/some.ts', text)).toEqual(['import-x/no-default-export']);
  });
});

describe('files of src', () => {
  it('have documented exports', async () => {
    const text = 'export function some(): void {\n  return;\n}\n';
    expect(await violations('src/client/some.ts', text)).toEqual(['jsdoc/require-jsdoc']);
    expect(await violations('src/client/some.ts', documented(text))).toEqual([]);
    expect(await violations('test/unit/some.ts', text)).toEqual([]);
  });

  it('have at most 120 lines of code', async () => {
    const lines = (count: number): string =>
      documented('export const some = [\n' + '  1,\n'.repeat(count - 2) + '];\n');
    expect(await violations('src/client/some.ts', lines(120))).toEqual([]);
    expect(await violations('src/client/some.ts', lines(121))).toEqual(['max-lines']);
  });
});

/**
 * Returns whether `file` is allowed to import `specifier`. Throws an error if ESLint reports any
 * problem other than a forbidden import.
 */
async function isFree(file: string, specifier: string): Promise<boolean> {
  const found = await violations(file, importing(specifier));
  expect(['', 'import-x/no-restricted-paths']).toContain(found.join());
  return found.length === 0;
}

async function filter<T>(
  items: readonly T[],
  predicate: (item: T) => Promise<boolean>,
): Promise<T[]> {
  const verdicts = await Promise.all(items.map(predicate));
  return items.filter((_, index) => verdicts[index]);
}

async function violations(file: string, text: string): Promise<string[]> {
  const [result] = await onTexts.lintText(text, { filePath: join(root, file) });
  const found = result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? [];
  return [...new Set(found)];
}

/**
 * Checks a text with all rules, and returns the violations. Some rules need types, and the compiler
 * knows only real files. So ESLint gets the text with the path of a real file.
 */
async function typedViolations(text: string): Promise<string[]> {
  const [result] = await onDisk.lintText(text, { filePath: join(root, 'src/errors/ZkError.ts') });
  return result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? [];
}

function importingRx(text: string): string {
  const names = ['map', 'of', 'type MonoTypeOperatorFunction', 'type Observable'];
  const used = names.filter((name) => text.includes(name.replace('type ', '')));
  const imports = used.length === 0 ? '' : `import { ${used.join(', ')} } from 'rxjs';\n\n`;
  return imports + documented(text);
}

function importing(specifier: string): string {
  return documented(
    `import * as other from '${specifier}';\n\nexport const some: unknown = other;\n`,
  );
}

function documented(text: string): string {
  return text.replace(/^export (?!type \{|\{)/m, '/** Something. */\nexport ');
}

/**
 * Turns the relative specifier of an import into the path of the imported file. This file does not
 * have to exist.
 */
function textualResolver() {
  return {
    interfaceVersion: 3 as const,
    name: 'textual',
    resolve: (specifier: string, file: string) =>
      specifier.startsWith('.') && extname(specifier) === '.js'
        ? { found: true as const, path: join(dirname(file), specifier.replace(/\.js$/, '.ts')) }
        : { found: false as const },
  };
}
