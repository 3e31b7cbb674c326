import eslint from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import jsdoc from 'eslint-plugin-jsdoc';
import rxjsX from 'eslint-plugin-rxjs-x';
import tseslint from 'typescript-eslint';

/**
 * Folders of src. A file in one of these folders is allowed to import files of the same folder. The
 * file is also allowed to import files of all folders that stand further left in this list.
 */
const ladder = [
  ...['errors', 'model', 'transport', 'session', 'client'],
  ...['observables', 'operators', 'election', 'cli'],
];

const rooms = new Map([
  ...ladder.map((room, rank) => [room, ladder.slice(0, rank + 1)]),
  ['testing', ['errors', 'model', 'transport', 'session', 'client', 'testing']],
  ['opentelemetry', ['errors', 'model', 'transport', 'session', 'client', 'opentelemetry']],
  // The command `rxzk serve` runs the server of rxzk/testing. So the folder `cli` is allowed to
  // import the folder `testing`.
  ['cli', [...ladder, 'testing']],
]);

const roomZones = [...rooms].map(([room, allowed]) => ({
  target: `./src/${room}`,
  from: './src',
  except: allowed.map((name) => `./${name}`),
  message: `src/${room} may import only ${allowed.join(', ')}.`,
}));

const indexZone = {
  target: './src/index.ts',
  from: ['./src/cli', './src/opentelemetry', './src/testing'],
  message: 'src/index.ts may not export from src/cli, src/opentelemetry or src/testing.',
};

const zookeeperMessage =
  'Do not import zookeeper here: src/transport/binding/loadBinding.ts loads the binding for a client.';

const zookeeper = { regex: '^zookeeper(/|$)', message: zookeeperMessage };

const zookeeperImported = {
  selector: 'ImportExpression[source.value=/^zookeeper($|\\u002F)/]',
  message: zookeeperMessage,
};

/**
 * Finds each call whose argument is `zookeeper`. So this selector also finds the call of a
 * `require` function that has another name, for example `load('zookeeper')`.
 */
const zookeeperRequired = {
  selector: 'CallExpression > Literal[value=/^zookeeper($|\\u002F)/]',
  message: zookeeperMessage,
};

const rxjsInternal = { regex: '^rxjs/internal', message: 'Import from `rxjs`.' };

const argumentParser = {
  regex: '^commander(/|$)',
  message: 'Only src/cli may import commander: a program that imports rxzk must not load it.',
};

const missingExtension = {
  regex: String.raw`^\.{1,2}/(?!.*\.(js|mjs|json)$)`,
  message: 'Write the .js extension of the file.',
};

const ownPackage = {
  regex: '^rxzk(/|$)',
  message: 'Inside src, import the file that declares the symbol, and not the package.',
};

/**
 * Returns the options of the rule `no-restricted-imports`. If two configurations set these options
 * for a file, ESLint uses only the options of the last configuration. So each configuration must
 * list all patterns for its files.
 */
function restrictedImports(...patterns) {
  return ['error', { patterns }];
}

/**
 * The kinds of declarations that must have a description. Fields are not in the list, because a
 * `@defaultValue` without a description is enough for a field.
 */
const documented = [
  'ClassDeclaration',
  'FunctionDeclaration',
  'TSInterfaceDeclaration',
  'TSTypeAliasDeclaration',
  'VariableDeclaration',
];

const tsdocTags = [
  ...['alpha', 'beta', 'defaultValue', 'experimental', 'internal', 'packageDocumentation'],
  ...['privateRemarks', 'remarks', 'sealed', 'typeParam', 'virtual'],
];

const nodeGlobals = Object.fromEntries(
  ['Buffer', 'URL', 'clearTimeout', 'console', 'process', 'setTimeout'].map((name) => [
    name,
    'readonly',
  ]),
);

const browserGlobals = Object.fromEntries(
  [
    ...['EventSource', 'Node', 'Option', 'addEventListener', 'document', 'fetch'],
    ...['getComputedStyle', 'innerWidth', 'performance', 'setInterval'],
  ].map((name) => [name, 'readonly']),
);

const typeScript = ['**/*.ts'];
const src = ['src/**/*.ts'];

export default defineConfig(
  globalIgnores([
    ...[
      '**/node_modules/',
      'dist/',
      'dist-commonjs/',
      'build/',
      'coverage/',
      'etc/',
      'bench/results/',
    ],
    ...['docs/.vitepress/cache/', 'docs/.vitepress/dist/', 'docs/.vitepress/.temp/'],
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    name: 'rxzk/all-typescript',
    files: typeScript,
    extends: [
      eslint.configs.recommended,
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
    ],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['vitest.config.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: 'tsconfig.json' })],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
    },
    rules: {
      eqeqeq: 'error',
      'object-shorthand': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/consistent-type-exports': 'error',
      // This rule recommends the operator `!`. But the rule `no-non-null-assertion` forbids this
      // operator.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/only-throw-error': [
        'error',
        { allowRethrowing: true, allowThrowingUnknown: true },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      'import-x/no-duplicates': ['error', { 'prefer-inline': true }],
      'no-restricted-imports': restrictedImports(zookeeper, rxjsInternal, missingExtension),
      'no-restricted-syntax': ['error', zookeeperImported],
    },
  },

  {
    name: 'rxzk/src',
    files: src,
    extends: [rxjsX.configs.strict],
    rules: {
      'max-lines': ['error', { max: 120, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // The methods of the objects in src do not use `this`, so they do not have to be bound. The
      // methods of RxJS objects must be bound. The rule rxjs-x/no-unbound-methods checks the
      // methods of RxJS objects.
      '@typescript-eslint/unbound-method': 'off',
      'import-x/no-default-export': 'error',
      'import-x/no-extraneous-dependencies': ['error', { devDependencies: false }],
      'import-x/no-nodejs-modules': 'error',
      'import-x/no-restricted-paths': ['error', { zones: [...roomZones, indexZone] }],
      'no-restricted-imports': restrictedImports(
        zookeeper,
        rxjsInternal,
        argumentParser,
        missingExtension,
        ownPackage,
      ),
      'rxjs-x/finnish': [
        'error',
        {
          functions: false,
          methods: false,
          parameters: false,
          objects: false,
          strict: true,
          // The name of a function that returns an Observable has no `$` at its end. The name of a
          // constant or field that contains such a function has no `$` either.
          types: {
            '^__(type|function)$': false,
            OperatorFunction$: false,
            '^UnaryFunction$': false,
          },
        },
      ],
      // A caught error has the type `unknown`. An RxJS operator must be able to throw a caught
      // error again.
      'rxjs-x/throw-error': ['error', { allowThrowingAny: false, allowThrowingUnknown: true }],
    },
  },

  {
    name: 'rxzk/src/contents',
    // `src/index.ts` is a list with one line for each export. So `src/index.ts` is allowed to be
    // long.
    files: ['src/index.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    name: 'rxzk/src-documentation',
    files: src,
    extends: [jsdoc.configs['flat/recommended-tsdoc-error']],
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          contexts: documented,
        },
      ],
      'jsdoc/require-description': ['error', { contexts: documented }],
      'jsdoc/check-tag-names': ['error', { typed: true, definedTags: tsdocTags }],
      'jsdoc/escape-inline-tags': ['error', { allowedInlineTags: ['defaultValue'] }],
      'jsdoc/require-hyphen-before-param-description': ['error', 'always'],
      // If the description explains all parameters, the parameters need no tags. If one parameter
      // has a tag, all parameters must have tags.
      'jsdoc/require-param': ['error', { ignoreWhenAllParamsMissing: true }],
      'jsdoc/require-returns': 'off',
      'jsdoc/tag-lines': ['error', 'any', { startLines: null }],
    },
  },
  {
    name: 'rxzk/src-with-node',
    files: ['src/{model,transport,session,client,cli,testing/serve}/**/*.ts'],
    rules: { 'import-x/no-nodejs-modules': 'off' },
  },
  {
    name: 'rxzk/test-fixtures',
    files: ['test/**/*.ts'],
    // The first parameter of a vitest fixture is a pattern with the names of other fixtures. The
    // pattern is empty if the fixture needs no other fixture.
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
  {
    name: 'rxzk/src-command',
    files: ['src/cli/**/*.ts'],
    rules: {
      'no-restricted-imports': restrictedImports(
        zookeeper,
        rxjsInternal,
        missingExtension,
        ownPackage,
      ),
    },
  },
  {
    name: 'rxzk/src-without-the-binding',
    files: src,
    ignores: ['src/transport/binding/loadBinding.ts'],
    rules: { 'no-restricted-syntax': ['error', zookeeperImported, zookeeperRequired] },
  },
  {
    name: 'rxzk/bare-binding',
    files: ['bench/**/*.ts', 'test/integration/**/*.ts'],
    rules: {
      'no-restricted-imports': restrictedImports(rxjsInternal, missingExtension),
      'no-restricted-syntax': 'off',
    },
  },

  {
    name: 'rxzk/around-src',
    files: typeScript,
    ignores: src,
    extends: [rxjsX.configs.recommended],
    rules: {
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
      'rxjs-x/no-ignored-default-value': 'off',
      'rxjs-x/no-ignored-error': 'off',
    },
  },
  {
    name: 'rxzk/nest',
    files: ['examples/nest/**/*.ts'],
    rules: {
      // A module of NestJS is an empty class with a decorator.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // NestJS declares the options of an application as a class, but also accepts object literals.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    name: 'rxzk/javascript',
    files: ['**/*.js', '**/*.mjs'],
    extends: [eslint.configs.recommended, tseslint.configs.disableTypeChecked],
    languageOptions: { globals: nodeGlobals },
  },
  {
    name: 'rxzk/pages',
    files: ['examples/backend/page/*.js', 'test/browser/support/*.js'],
    languageOptions: { globals: browserGlobals },
  },
);
