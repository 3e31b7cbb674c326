import fc from 'fast-check';
import type { Acl, CreateConfig, TransactionOperation, VersionConfig } from 'rxzk';
import { openAcl } from '../../src/model/openAcl.js';
import { digestOf } from '../../src/model/identities/digestOf.js';
import {
  type Action,
  clientCount,
  type Command,
  paths,
  type Program,
  type Write,
} from './program.js';

const longest = 50;
/** A TTL in ms that is longer than the duration of any program. */
const ttl = 1_000_000;

const credentials = ['ann:1', 'bob:2'] as const;
const [ann, bob] = credentials.map(digestOf);

// Short paths are more frequent, because a program must create parents before it can create their
// children.
const path = fc.constantFrom(...paths, ...(['/a', '/a', '/b', '/b', '/a/a'] as const));
const data = fc.constantFrom('', 'x', 'datum', 'grüße');

const version = fc.constantFrom<VersionConfig>(
  {},
  {},
  {},
  { version: 0 },
  { version: 0 },
  { version: 1 },
  { version: 2 },
  { version: -1 },
  { version: -2 },
);

const perms = fc.oneof({ weight: 2, arbitrary: fc.constant(31) }, fc.integer({ min: 1, max: 31 }));

const identity = fc.constantFrom<Omit<Acl, 'perms'>>(
  { scheme: 'world', id: 'anyone' },
  { scheme: 'world', id: 'anyone' },
  { scheme: 'digest', id: ann ?? '' },
  { scheme: 'digest', id: bob ?? '' },
  { scheme: 'auth', id: '' },
  { scheme: 'ip', id: '10.0.0.1' },
  // The client does not know the plug-ins of the server. So the client refuses no scheme. The
  // server refuses the scheme `unknown`, because the server has no plug-in for this scheme.
  { scheme: 'unknown', id: 'x' },
);

const entry: fc.Arbitrary<Acl> = fc
  .tuple(perms, identity)
  .map(([allowed, who]) => ({ perms: allowed, ...who }));

const acl = fc.array(entry, { minLength: 1, maxLength: 3 });

const mode = fc.constantFrom<CreateConfig>(
  {},
  {},
  { mode: 'ephemeral' },
  { mode: 'ephemeral' },
  { mode: 'persistentSequential' },
  { mode: 'ephemeralSequential' },
  { mode: 'container' },
  { mode: 'ttl', ttl },
  { mode: 'ttlSequential', ttl },
);

/**
 * Creations without an access control list. For a creation with a list, the binding sends two
 * requests. So if such a creation has two mistakes, the binding and the ZooKeeper in memory may
 * report different mistakes.
 */
const createConfig: fc.Arbitrary<CreateConfig> = mode;

const read = fc.constantFrom(
  ...(['exists', 'getData', 'getChildren', 'getAcl', 'sync', 'renewLease'] as const),
  ...(['armExists', 'armExists', 'armData', 'armData', 'armChildren', 'armChildren'] as const),
);

/**
 * Lets some paths of sequential creations end with a slash. The name of the created znode is then
 * only its number.
 */
function withBarePaths<C extends { readonly path: string }>(
  created: fc.Arbitrary<C>,
  isSequential: (creation: C) => boolean,
): fc.Arbitrary<C> {
  return created.chain((made) =>
    isSequential(made) && made.path !== '/'
      ? fc.boolean().map((bare) => ({ ...made, path: bare ? `${made.path}/` : made.path }))
      : fc.constant(made),
  );
}

/** The actions of a program. An action with a larger weight is more frequent. */
const actions: readonly fc.WeightedArbitrary<Action>[] = [
  {
    weight: 12,
    arbitrary: withBarePaths(
      fc.record({ do: fc.constant('create' as const), path, data, config: createConfig }),
      ({ config }) => config.mode?.endsWith('Sequential') === true,
    ),
  },
  { weight: 16, arbitrary: fc.record({ do: read, path }) },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('setData' as const), path, data, config: version }),
  },
  {
    weight: 7,
    arbitrary: fc.record({ do: fc.constant('remove' as const), path, config: version }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('ensurePath' as const),
      path,
      mode: fc.constantFrom('persistent' as const, 'container' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('addAuth' as const),
      scheme: fc.constant('digest'),
      credentials: fc.constantFrom(...credentials),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom(...(['close', 'cut', 'expire'] as const)) }),
  },
];

const setAcl: fc.WeightedArbitrary<Action> = {
  weight: 3,
  arbitrary: fc.record({ do: fc.constant('setAcl' as const), path, acl, config: version }),
};

/**
 * The paths of transactions. There are only a few paths. So several operations of one transaction
 * often have the same path.
 */
const place = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('/a', '/b', '/a/a', '/b/a') },
  { weight: 1, arbitrary: path },
);

const creation: fc.Arbitrary<TransactionOperation> = withBarePaths(
  fc
    .tuple(fc.record({ path: place, data }), mode, fc.option(acl, { nil: undefined, freq: 10 }))
    .map(([made, config, list]) => ({
      ...{ type: 'create' as const, ...made, ...config },
      ...(list !== undefined && { acl: list }),
    })),
  (made) => made.mode?.endsWith('Sequential') === true,
);

const operation = fc.oneof<fc.WeightedArbitrary<TransactionOperation>[]>(
  { weight: 4, arbitrary: creation },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.record({ type: fc.constant('setData'), path: place, data }), version)
      .map(([written, config]) => ({ ...written, ...config })),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.record({ type: fc.constantFrom('remove', 'check'), path: place }), version)
      .map(([part, config]) => ({ ...part, ...config })),
  },
);

/** Sequences of operations that fit together. So all operations of a sequence often succeed. */
const story: fc.Arbitrary<readonly TransactionOperation[]> = fc
  .tuple(fc.constantFrom('/a', '/a', '/b', '/a/a'), mode, fc.nat(6))
  .map(([node, config, which]) => {
    const made = { type: 'create', path: node } as const;
    const gone = { type: 'remove', path: node } as const;
    const child = { type: 'create', path: `${node}/b` } as const;
    const childless = { type: 'remove', path: `${node}/b` } as const;
    const numbered = { type: 'create', path: `${node}/`, mode: 'persistentSequential' } as const;
    const first = { type: 'remove', path: `${node}/0000000000` } as const;
    const check = { type: 'check', path: node } as const;
    const write = { type: 'setData', path: node, data: 'y' } as const;
    const stories: readonly (readonly TransactionOperation[])[] = [
      [made, { ...check, version: 0 }, write, { ...check, version: 1 }, write],
      [gone, { ...made, ...config }],
      [made, gone, { ...made, ...config }, gone, made],
      [check, numbered, { ...numbered, mode: 'ephemeralSequential' }, { ...child, ...config }],
      [made, numbered, first, numbered, write],
      [made, child, childless, gone],
      [{ ...made, mode: 'container' }, child, childless, { ...child, ...config }],
    ];
    return stories[which] ?? [];
  });

const operations = fc.oneof(
  { weight: 2, arbitrary: fc.array(operation, { minLength: 1, maxLength: 6 }) },
  { weight: 2, arbitrary: story },
  // A story with one more operation at any position. This operation may make the transaction fail.
  {
    weight: 1,
    arbitrary: fc
      .tuple(story, operation, fc.nat(5))
      .map(([told, spoiler, at]) => told.toSpliced(at, 0, spoiler)),
  },
);

function transactionOf(
  list: fc.Arbitrary<readonly TransactionOperation[]>,
): fc.WeightedArbitrary<Action> {
  const arbitrary = fc.record({ do: fc.constant('transaction' as const), operations: list });
  return { weight: 25, arbitrary };
}

/**
 * Creations that return the stat. Some of them also create missing parents. Only programs for the
 * wire transport use these creations, because the binding cannot return the stat.
 */
const creationWithStat: fc.WeightedArbitrary<Action> = {
  weight: 8,
  arbitrary: withBarePaths(
    fc.tuple(fc.record({ path, data }), mode, fc.boolean()).map(([made, config, parents]) => ({
      ...{ do: 'create' as const, ...made },
      config: { ...config, parents, stat: true },
    })),
    ({ config }) => config.mode?.endsWith('Sequential') === true,
  ),
};

/** Reads that only the wire transport has. */
const wireReads: fc.WeightedArbitrary<Action> = {
  weight: 6,
  arbitrary: fc.oneof(
    fc.record({ do: fc.constantFrom('countDescendants' as const, 'whoAmI' as const), path }),
    fc.record({
      do: fc.constant('getEphemerals' as const),
      // The reply contains each ephemeral whose path begins with the path in the request. For
      // example, the reply to a request with the path `/a/a0` contains the ephemeral
      // `/a/a0000000001`.
      path: fc.oneof(path, fc.constantFrom('/a/', '/a/a0', '/b/', '/none')),
    }),
  ),
};

/** Only three paths. So several actions of a program often use the same path. */
const hot = fc.constantFrom('/a', '/b', '/a/a');

const following: readonly fc.WeightedArbitrary<Action>[] = [
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constantFrom(...(['watchExists', 'watchData', 'watchChildren'] as const)),
      path: fc.oneof(hot, path),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('leave' as const) }) },
  // The faults `cut` and `expire` are frequent. So the programs often test whether a stream shows
  // the right state after a fault.
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constantFrom(...(['cut', 'cut', 'expire'] as const)) }),
  },
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('setData' as const),
      path: hot,
      data,
      config: fc.constant({}),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('create' as const),
      path: hot,
      data,
      config: fc.constant({}),
    }),
  },
];

/**
 * The writes of another client while one client is absent. Most of them change znodes that the
 * absent client may watch.
 */
const meanwhile: fc.Arbitrary<readonly Write[]> = fc.array(
  fc.oneof<fc.WeightedArbitrary<Write>[]>(
    {
      weight: 3,
      arbitrary: fc.record({
        ...{ do: fc.constant('create' as const), path: fc.oneof(hot, path), data },
        config: fc.constantFrom<CreateConfig>({}, {}, { mode: 'ephemeral' }),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        ...{ do: fc.constant('setData' as const), path: fc.oneof(hot, path), data },
        config: fc.constant({}),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        ...{ do: fc.constant('remove' as const), path: fc.oneof(hot, path) },
        config: fc.constant({}),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('transaction' as const), operations: story }),
    },
  ),
  { maxLength: 4 },
);

const growing: readonly fc.WeightedArbitrary<Action>[] = [
  {
    weight: 14,
    arbitrary: fc.record({
      do: fc.constant('watchTree' as const),
      path: fc.oneof(hot, fc.constantFrom('/', '/a')),
      recursive: fc.constantFrom(true, true, false),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('leaveOne' as const), which: fc.nat(20) }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('away' as const),
      expires: fc.constantFrom(false, false, true),
      meanwhile,
    }),
  },
];

/** Programs of up to 50 commands. */
export const programs: fc.Arbitrary<Program> = programsOf([...actions, setAcl]);

/** Programs with many transactions, and with requests that the binding does not have. */
export const transactionPrograms: fc.Arbitrary<Program> = programsOf([
  ...[...actions, setAcl, wireReads, creationWithStat],
  transactionOf(operations),
]);

/**
 * Programs that also have streams. None of these programs sets an access control list. Such a list
 * could forbid a stream to read its znode. The binding and the wire transport would notice the loss
 * of the permission at different times.
 */
export const streamPrograms: fc.Arbitrary<Program> = programsOf([...actions, ...following]);

/**
 * Programs with transactions, and with streams of the znodes that the transactions change. As in
 * `streamPrograms`, no program sets an access control list.
 */
export const streamTransactionPrograms: fc.Arbitrary<Program> = programsOf([
  ...[...actions, ...following],
  transactionOf(story),
]);

/**
 * One client writes a znode. Then a client sets a watch on this znode and loses its connection. The
 * two clients may be the same client.
 */
const scene: fc.Arbitrary<Program> = fc
  .tuple(
    fc.tuple(fc.nat(clientCount - 1), fc.nat(clientCount - 1)),
    fc.constantFrom(...(['/a', '/b'] as const)),
    fc.constantFrom(...(['armExists', 'armData', 'armChildren'] as const)),
    fc.oneof(fc.constant(null), meanwhile),
  )
  .map(([[writer, client], node, arm, absence]): Program => {
    const what = arm === 'armChildren' ? `${node}/s-` : node;
    const made = { do: 'create', path: node, data: '', config: {} } as const;
    const newest: Command =
      arm === 'armChildren'
        ? { ...made, client: writer, path: what, config: { mode: 'persistentSequential' } }
        : { client: writer, do: 'setData', path: what, data: 'z', config: {} };
    return [
      { client: writer, ...made },
      newest,
      { client, do: arm, path: node },
      absence === null
        ? { client, do: 'cut' }
        : { client, do: 'away', expires: false, meanwhile: absence },
    ];
  });

/**
 * Programs with trees, and with watches that survive a lost connection. As in `streamPrograms`, no
 * program sets an access control list.
 */
export const keptPrograms: fc.Arbitrary<Program> = programsOf(
  [...actions, ...following, ...growing, { ...transactionOf(story), weight: 6 }],
  [{ weight: 6, arbitrary: scene }],
);

/**
 * Programs with many creations that return their stats. Some of these creations are in
 * transactions. On ZooKeeper 3.9.3, `exists` needs the permission to read. On the ZooKeeper in
 * memory, `exists` needs no permission. So no program takes away the permission to read.
 */
export const statPrograms: fc.Arbitrary<Program> = programsOf([
  ...[...actions, creationWithStat],
  transactionOf(fc.tuple(operations, fc.nat()).map(([list, seed]) => withStats(list, seed))),
]);

/**
 * Sets `stat` to `true` in about half of the creations, and to `false` in the others. Gives each
 * creation the access control list `openAcl`, so all clients have all permissions.
 */
function withStats(
  list: readonly TransactionOperation[],
  seed: number,
): readonly TransactionOperation[] {
  return list.map((part, index) =>
    part.type === 'create' ? { ...part, acl: openAcl, stat: ((seed >> index) & 1) === 1 } : part,
  );
}

function programsOf(
  weighted: readonly fc.WeightedArbitrary<Action>[],
  scenes: readonly fc.WeightedArbitrary<Program>[] = [],
): fc.Arbitrary<Program> {
  const command: fc.Arbitrary<Command> = fc
    .tuple(fc.nat(clientCount - 1), fc.oneof(...weighted))
    .map(([client, what]) => ({ client, ...what }));
  const part = fc.oneof(
    { weight: 94, arbitrary: command.map((single): Program => [single]) },
    ...scenes,
  );
  return fc
    .array(part, { minLength: 1, maxLength: longest, size: 'max' })
    .map((parts) => parts.flat());
}
