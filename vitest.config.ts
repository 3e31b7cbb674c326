import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** A project of test/<name>; the projects of one group run together, group after group. */
function project(
  name: string,
  group: number,
  test: TestProjectInlineConfiguration['test'] = {},
): TestProjectInlineConfiguration {
  return {
    extends: true,
    test: {
      name,
      include: [`test/${name}/**/*.test.ts`],
      sequence: { groupOrder: group },
      ...test,
    },
  };
}

/** Tests that put something in the place of a module, which no other file may get. */
const mocked = ['test/unit', 'test/marbles', 'test/integration'].flatMap((folder) =>
  readdirSync(here(folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter(
      (file) => file.endsWith('.test.ts') && readFileSync(here(file), 'utf8').includes('vi.mock('),
    ),
);

/** All of test/integration over both transports; the command test:long sets it. */
const onBoth = process.env.RXZK_BOTH_TRANSPORTS === '1';

/** What stands on requests and streams, whatever carries them. */
const overWireAlone = [
  ...['cli', 'members', 'recipes', 'scale', 'start', 'trees', 'writes'].map(
    (folder) => `test/integration/${folder}/**/*.test.ts`,
  ),
  'test/integration/demo.test.ts',
];

/** What tells most of a transport. */
const overBoth = ['connection', 'expiry', 'requests', 'servers'].map(
  (name) => `test/integration/client/${name}.test.ts`,
);

/** What is about the C client, or opens the transports that it needs itself. */
const ofTheBinding = [
  'limits/unanswered',
  'lagging/withoutProof',
  'getAcl',
  'reconfigured/**',
  'tools/**',
  'wire/**',
  'served/**',
].map((name) => `test/integration/${name.includes('*') ? name : `${name}.test.ts`}`);

/** What is about Apache ZooKeeper alone: ensembles, its log, SASL, its TLS; or about the served one anyway. */
const aboutJava = [
  ...['election/ensemble', 'election/fencing', 'lagging', 'reconfigured', 'served', 'tools'].map(
    (folder) => `test/integration/${folder}/**`,
  ),
  ...['demo', 'getAcl', 'held/ensemble', 'limits/unanswered'].map(
    (name) => `test/integration/${name}.test.ts`,
  ),
  ...['ensembleWatches', 'sasl', 'secured', 'tls'].map(
    (name) => `test/integration/wire/${name}.test.ts`,
  ),
];

/** What tells most of the served ZooKeeper; the command test:long runs the rest on it too. */
const onServed = [
  ...['members', 'recipes', 'writes'].map((folder) => `test/integration/${folder}/**/*.test.ts`),
  ...['client/requests', 'wire/reads', 'wire/requests', 'wire/transactions', 'wire/watches'].map(
    (name) => `test/integration/${name}.test.ts`,
  ),
];

/** Tests on servers. Without isolation a worker loads each module once here as well. */
const onServers: TestProjectInlineConfiguration['test'] = {
  pool: 'forks',
  isolate: false,
  // More than there are cores: most of the time they wait for servers and sessions.
  maxWorkers: 3,
  globalSetup: here('test/integration/support/globalSetup.ts'),
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

/** The package, as it is published. */
const built = here('test/versions/support/globalSetup.ts');

export default defineConfig({
  resolve: {
    alias: [
      { find: /^rxzk$/, replacement: here('src/index.ts') },
      { find: /^rxzk\/opentelemetry$/, replacement: here('src/opentelemetry/index.ts') },
      { find: /^rxzk\/testing$/, replacement: here('src/testing/index.ts') },
    ],
  },
  test: {
    allowOnly: false,
    passWithNoTests: true,
    retry: 0,
    maxWorkers: 2,
    // On a busy machine a second passes before a process has started.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      // Without isolation a worker loads each module once, and not once for each file: a third of the time.
      project('unit', 0, { isolate: false, exclude: mocked }),
      project('marbles', 0, { isolate: false, exclude: mocked }),
      project('mocked', 0, {
        include: mocked,
        testTimeout: 30_000,
        hookTimeout: 60_000,
      }),
      project('types', 0, {
        include: [],
        typecheck: {
          enabled: true,
          only: true,
          include: ['test/types/**/*.test-d.ts'],
          tsconfig: here('tsconfig.json'),
          // The step `typecheck` reports errors outside of test/types.
          ignoreSourceErrors: true,
        },
      }),
      project('search', 1, { testTimeout: 60_000 }),
      project('frameworks', 1, {
        include: ['test/frameworks/**/*.test.ts', 'examples/nest/test/*.test.ts'],
        globalSetup: built,
        testTimeout: 60_000,
        hookTimeout: 60_000,
      }),
      project('package', 1, { testTimeout: 60_000, hookTimeout: 60_000 }),
      project('site', 1, { testTimeout: 60_000 }),
      project('versions', 1, {
        globalSetup: built,
        pool: 'forks',
        testTimeout: 60_000,
        hookTimeout: 60_000,
      }),
      // Alone, since its sessions feel every other load on the machine.
      project('differential', 3, {
        pool: 'forks',
        fileParallelism: false,
        testTimeout: 120_000,
        hookTimeout: 60_000,
      }),
      // Alone, since it promises to be right again within a time.
      project('chaos', 4, {
        pool: 'forks',
        fileParallelism: false,
        env: { RXZK_TRANSPORT: onBoth ? '' : 'wire' },
        testTimeout: 180_000,
        hookTimeout: 60_000,
      }),
      // Alone, since it promises to show each change within a time.
      project('browser', 5, { pool: 'forks', testTimeout: 60_000, hookTimeout: 60_000 }),
      project('integration', 2, {
        ...onServers,
        exclude: [...mocked, ...(onBoth ? [] : overWireAlone)],
      }),
      project('wire', 2, {
        ...onServers,
        include: onBoth ? ['test/integration/**/*.test.ts'] : [...overWireAlone, ...overBoth],
        exclude: [...mocked, ...ofTheBinding],
        env: { RXZK_TRANSPORT: 'wire' },
      }),
      project('served', 2, {
        ...onServers,
        include: onBoth ? ['test/integration/**/*.test.ts'] : onServed,
        exclude: [...mocked, ...aboutJava],
        alias: [
          {
            find: /^.*\/zookeeper\/startServer\.js$/,
            replacement: here('test/integration/support/served/startServer.ts'),
          },
        ],
        env: { RXZK_TRANSPORT: 'wire', RXZK_SERVED: '1' },
      }),
    ],
  },
});

function here(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url));
}
