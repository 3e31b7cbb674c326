import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/**
 * Creates a project with the tests in test/<name>. Projects with the same group number run at the
 * same time. The groups run one after the other.
 */
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

/**
 * The test files that replace modules with `vi.mock`. They run in a separate project, because other
 * test files must get the original modules.
 */
const mocked = ['test/unit', 'test/marbles', 'test/integration'].flatMap((folder) =>
  readdirSync(here(folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter(
      (file) => file.endsWith('.test.ts') && readFileSync(here(file), 'utf8').includes('vi.mock('),
    ),
);

/**
 * True for the command test:long. This command runs the tests in test/integration with both
 * transports. With this command, the project `wire` leaves out only the tests in `mocked` and in
 * `ofTheBinding`.
 */
const onBoth = process.env.RXZK_BOTH_TRANSPORTS === '1';

/**
 * These tests use only requests and streams, so one transport is enough for them: the wire
 * transport. Only the command test:long runs them with both transports.
 */
const overWireAlone = [
  ...['cli', 'members', 'recipes', 'scale', 'start', 'trees', 'writes'].map(
    (folder) => `test/integration/${folder}/**/*.test.ts`,
  ),
  'test/integration/demo.test.ts',
];

/** These tests find most faults of a transport. So they always run with both transports. */
const overBoth = ['connection', 'expiry', 'requests', 'servers'].map(
  (name) => `test/integration/client/${name}.test.ts`,
);

/**
 * The tests that the project `wire` leaves out. They need the C client, or open their transports
 * themselves.
 */
const ofTheBinding = [
  'limits/unanswered',
  'lagging/withoutProof',
  'getAcl',
  'reconfigured/**',
  'tools/**',
  'wire/**',
  'served/**',
].map((name) => `test/integration/${name.includes('*') ? name : `${name}.test.ts`}`);

/**
 * The project `served` runs tests on a ZooKeeper in memory. This list contains the tests that this
 * project leaves out. Most of them need Apache ZooKeeper, for example because they use ensembles,
 * the log of the server, SASL or TLS. The other tests of this list always start a ZooKeeper in
 * memory themselves, in whichever project they run. So the project `served` does not have to run
 * these other tests.
 */
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

/**
 * These tests find most faults of the ZooKeeper in memory. So they always run on it. Most other
 * tests in test/integration run on it only with the command test:long.
 */
const onServed = [
  ...['members', 'recipes', 'writes'].map((folder) => `test/integration/${folder}/**/*.test.ts`),
  ...['client/requests', 'wire/reads', 'wire/requests', 'wire/transactions', 'wire/watches'].map(
    (name) => `test/integration/${name}.test.ts`,
  ),
];

/** The settings of tests that need servers. */
const onServers: TestProjectInlineConfiguration['test'] = {
  pool: 'forks',
  isolate: false,
  // There can be more workers than processor cores, because the tests mostly wait for servers and
  // sessions.
  maxWorkers: 3,
  globalSetup: here('test/integration/support/globalSetup.ts'),
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

/**
 * The path of the file that builds the package in the form that npm publishes. For some projects,
 * Vitest runs the file before the tests. If `npm test` has already built the package, the file does
 * nothing.
 */
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
    // By default, `expect.poll` waits for at most one second. On a busy machine, even the start of
    // a process can take one second.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      // With `isolate: false`, a worker loads each module only once, and not again for each test
      // file. So these tests take a third of the time that they take without this setting.
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
          // Type errors outside of test/types do not fail this project, because the step
          // `typecheck` of `npm test` already reports them.
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
      // No other project runs at the same time, because other load on the machine would disturb the
      // sessions of this project.
      project('differential', 3, {
        pool: 'forks',
        fileParallelism: false,
        testTimeout: 120_000,
        hookTimeout: 60_000,
      }),
      // At the end of each round of faults, the streams must be correct within a fixed time. Other
      // load on the machine could delay the streams. So no other project runs at the same time.
      project('chaos', 4, {
        pool: 'forks',
        fileParallelism: false,
        env: { RXZK_TRANSPORT: onBoth ? '' : 'wire' },
        testTimeout: 180_000,
        hookTimeout: 60_000,
      }),
      // The page of examples/backend must show each change within a fixed time. Other load on the
      // machine could delay the page. So no other project runs at the same time.
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
