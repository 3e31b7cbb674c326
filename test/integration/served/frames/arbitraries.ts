import fc from 'fast-check';
import { digestOf } from '../../../../src/model/identities/digestOf.js';
import type { Entry, Field } from './Field.js';
import type { Burst, Connect, Fault, Program, Send, Step } from './Program.js';
import { request } from './requests.js';

const good = fc.constantFrom('/a', '/a', '/a', '/b', '/b', '/a/a', '/a/b', '/a/s-', '/b/a', '/a/');
// Unusual paths. After a `=`, the rest of the value is the full path: `=/` is the root `/` of the
// server. Without a `=`, the value is a path below the program's root znode: `''` is this root
// znode itself. The value `=` would stand for a full path without characters. Servers treat this
// path as `/`, so the list does not need the value `=`.
const odd = fc.constantFrom(
  ...['', '=a', '=/', '=/zookeeper', '=/zookeeper/config', '=/zookeeper/quota'],
  ...['//a', '/a//b', '/a/.', '/a/..', '/./a', '/a\u0000', '/a\u0001', '/grüße', '/\u{1f600}'],
  ...['/a/a/a', '=//', '/\ue000', '/\ufff0'],
);
/**
 * The paths of one-shot watches. The paths of lasting watches are in `kept`. No path is in both
 * lists. Otherwise, a connection could set both kinds of watches on the same path. In this case, a
 * real server before 3.9 keeps only the watch that was set last. The server under test, the served
 * ZooKeeper, keeps both watches.
 */
const once = fc.constantFrom('/a', '/a', '/a/a', '/a/b', '/a/');
const kept = fc.constantFrom('/b', '/b', '/b/a');
const path = fc.oneof(
  { weight: 12, arbitrary: good },
  { weight: 2, arbitrary: odd },
  { weight: 1, arbitrary: fc.constant(null) },
);
/**
 * The bytes of unusual names of znodes, in hex. Some bytes are not valid UTF-8. Java and Node
 * decode some bytes differently. Some names contain a character that ZooKeeper does not allow.
 */
const names = fc
  .constantFrom(
    ...[
      '61ff',
      '80',
      'c0af',
      'c080',
      '61c3',
      'c328',
      'e28228',
      '61e282',
      'f09f98',
      'f0288cbc',
      'f4908080',
      'fbbfbfbfbf',
    ],
    ...[
      'eda080',
      '61edb08062',
      'eda080edb080',
      '61eda0',
      'eda028',
      'f0908080',
      'efbfbd',
      'efbfbe',
      'ee8080',
      'c280',
      'c3a9',
    ],
  )
  .map((value): Field => ['name', value]);
const text = path.map((value): Field => ['path', value]);
const field = {
  path: fc.oneof({ weight: 14, arbitrary: text }, { weight: 1, arbitrary: names }),
  // The paths in `present` are never null, because a real server and the served ZooKeeper reply
  // differently to a null. For example, a real server accepts a null in the request `sync`. In the
  // request `createTTL`, a real server checks other fields before it notices the null.
  present: fc.oneof(
    { weight: 12, arbitrary: good.map((value): Field => ['path', value]) },
    { weight: 2, arbitrary: odd.map((value): Field => ['path', value]) },
    { weight: 1, arbitrary: names },
  ),
  kept: kept.map((value): Field => ['path', value]),
  data: fc.constantFrom('', 'x', 'datum', null).map((value): Field => ['buffer', value]),
  version: fc.constantFrom(-1, -1, -1, 0, 0, 1, 2, -2).map((value): Field => ['int', value]),
  watch: fc.boolean().map((value): Field => ['boolean', value]),
  // Each request that creates a znode contains flags from one of these lists: `flags`, `container`
  // or `lasting`. The type of the request decides which list. For example, a request for a
  // container never contains the flag for an ephemeral znode, because the protocol does not define
  // this combination.
  flags: fc.constantFrom(0, 0, 0, 1, 1, 2, 2, 3, 7, -1).map((value): Field => ['int', value]),
  container: fc.constantFrom(4, 4, 4, 7).map((value): Field => ['int', value]),
  lasting: fc.constantFrom(5, 5, 6, 7).map((value): Field => ['int', value]),
  ttl: fc
    .constantFrom(1_000_000, 0, -1, 2 ** 40 - 1, 2 ** 40)
    .map((value): Field => ['long', value]),
  watchType: fc.constantFrom(1, 2, 3, 3, 4, 5, 0, 9).map((value): Field => ['int', value]),
  once: once.map((value): Field => ['path', value]),
  // The watch types for the request `checkWatches`, which asks whether a path has a watch of the
  // given type. The type 3, "any kind", is not in this list. A real server may find a watch for the
  // type 3, although it finds none for the other types.
  single: fc.constantFrom(1, 2, 4, 5, 0, 9).map((value): Field => ['int', value]),
  watchMode: fc.constantFrom(0, 1, 1, 2, -1).map((value): Field => ['int', value]),
};

const [ann] = ['ann:1', 'bob:2'].map(digestOf);
const entry: fc.Arbitrary<Entry> = fc
  .tuple(
    fc.constantFrom(31, 31, 31, 31, 1, 2, 4, 8, 16, 30, 0, 32, -1),
    fc.constantFrom<Omit<Entry, 'perms'>>(
      ...Array.from({ length: 6 }, () => ({ scheme: 'world', id: 'anyone' })),
      { scheme: 'digest', id: ann ?? '' },
      { scheme: 'digest', id: 'a' },
      { scheme: 'auth', id: '' },
      { scheme: 'ip', id: '127.0.0.1' },
      { scheme: 'ip', id: '10.0.0.0/8' },
      { scheme: 'ip', id: '10.0.0.0/33' },
      { scheme: 'unknown', id: 'x' },
      { scheme: 'world', id: 'x' },
      { scheme: null, id: 'anyone' },
      { scheme: null, id: null },
      ...['world', 'digest', 'auth', 'ip', 'unknown'].map((scheme) => ({ scheme, id: null })),
      ...['ff3a61', 'f09f98803a61', '61eda0803a61', '61ff'].map((hex) => ({
        scheme: 'digest',
        id: { hex },
      })),
    ),
  )
  .map(([perms, who]) => ({ perms, ...who }));
const everybody: readonly Entry[] = [{ perms: 31, scheme: 'world', id: 'anyone' }];
const acl = fc
  .oneof(
    { weight: 8, arbitrary: fc.constant(everybody) },
    { weight: 3, arbitrary: fc.array(entry, { maxLength: 2 }) },
    { weight: 1, arbitrary: fc.constant(null) },
  )
  .map((value): Field => ['acl', value]);

function of(type: number, ...fields: readonly fc.Arbitrary<Field>[]): fc.Arbitrary<Send> {
  return fc.tuple(...fields).map((made) => request(type, ...made));
}

const creation = fc.oneof(
  { weight: 4, arbitrary: of(1, field.present, field.data, acl, field.flags) },
  { weight: 2, arbitrary: of(15, field.present, field.data, acl, field.flags) },
  { weight: 1, arbitrary: of(19, field.present, field.data, acl, field.container) },
  { weight: 1, arbitrary: of(21, field.present, field.data, acl, field.lasting, field.ttl) },
);
const write = fc.oneof(
  { weight: 3, arbitrary: creation },
  { weight: 1, arbitrary: of(2, field.path, field.version) },
  { weight: 1, arbitrary: of(5, field.path, field.data, field.version) },
);
const check = of(13, field.path, field.version);
const strange = fc
  .constantFrom(3, 7, 0, 20, -10, 99, -1)
  .chain((type) => of(type, field.path, field.version));

/**
 * Returns `false` if the path of the request is null. In this test, no transaction contains such a
 * request. At a null path, the code of the real server throws an exception, and the server uses two
 * zxids for the transaction.
 */
function hasPath({ fields: [first] }: Send): boolean {
  return first?.[1] !== null;
}

/**
 * Creates requests that remove a watch. A real server keeps each lasting watch in two tables: one
 * for data and one for children. A request to remove only the data watch or only the child watch
 * would leave the watch in the other table. So if a path may have lasting watches, a request to
 * remove a watch from this path always has the watch type 3, "any kind".
 */
function removal(type: number): fc.Arbitrary<Send> {
  return fc.oneof(
    fc.tuple(once, field.watchType).map(([text, kind]) => request(type, ['path', text], kind)),
    kept.map((text) => request(type, ['path', text], ['int', 3])),
  );
}

/**
 * If the path of a read may have lasting watches, returns the read without its one-shot watch.
 * Otherwise returns the read unchanged.
 */
function unwatched(made: Send): Send {
  const [first] = made.fields;
  const isKept = first?.[0] === 'path' && first[1]?.startsWith('/b') === true;
  return isKept ? { ...made, fields: [first, ['boolean', false]] } : made;
}

function many(type: number, operations: fc.Arbitrary<Send>): fc.Arbitrary<Send> {
  const header = (of: number, done: boolean): readonly Field[] => [
    ['int', of],
    ['boolean', done],
    ['int', -1],
  ];
  return fc
    .array(operations.filter(hasPath), { maxLength: 4 })
    .map((list) =>
      request(
        type,
        ...list.flatMap((each) => [...header(each.type, false), ...each.fields]),
        ...header(-1, true),
      ),
    );
}

// With a request of the type 101 or 105, a client sets its watches again after a lost connection.
// Such a request contains several lists of paths. In this test, these lists contain no null. A real
// server reads the lists of a request one after the other. At a null, the request fails, but the
// server has already sent the events for the earlier lists.
const paths = fc.array(once, { maxLength: 2 }).map((value): Field => ['paths', value]);
const keptPaths = fc.array(kept, { maxLength: 2 }).map((value): Field => ['paths', value]);
const baseline = fc.constantFrom(0, 2 ** 50).map((value): Field => ['long', value]);

const auth = fc
  .constantFrom(
    ...([
      ['digest', 'ann:1'],
      ['digest', 'bob:2'],
      ['ip', ''],
      ['digest', 'a'],
    ] as const),
    ...([
      ['unknown', 'x'],
      ['world', 'anyone'],
      [null, 'x'],
      ['digest', { hex: '616eff3a31' }],
      ['digest', { hex: '61eda0803a31' }],
    ] as const),
  )
  .map(([scheme, credentials]) =>
    request(
      100,
      ['int', 0],
      ['text', scheme],
      typeof credentials === 'string'
        ? ['buffer', credentials]
        : ['raw', `0000000${String(credentials.hex.length / 2)}${credentials.hex}`],
    ),
  );

/**
 * Requests to delete a container, and requests to create a session. Usually, only the server makes
 * such requests. If a client sends such a request, the server replies to the client.
 */
const internal = fc.oneof(
  fc.constant(request(20)),
  of(20, field.path),
  fc.constant(request(-10)),
  fc.constant(request(-10, ['int', 30_000])),
);

const any = fc.oneof<fc.WeightedArbitrary<Send>[]>(
  { weight: 16, arbitrary: write },
  { weight: 3, arbitrary: of(3, field.path, field.watch).map(unwatched) },
  { weight: 3, arbitrary: of(4, field.path, field.watch).map(unwatched) },
  { weight: 2, arbitrary: of(6, field.path) },
  { weight: 2, arbitrary: of(7, field.path, acl, field.version) },
  { weight: 2, arbitrary: of(8, field.path, field.watch).map(unwatched) },
  { weight: 3, arbitrary: of(12, field.path, field.watch).map(unwatched) },
  { weight: 1, arbitrary: of(9, field.present) },
  { weight: 2, arbitrary: check },
  {
    weight: 5,
    arbitrary: many(14, fc.oneof({ weight: 5, arbitrary: write }, { weight: 2, arbitrary: check })),
  },
  { weight: 1, arbitrary: many(14, fc.oneof(write, strange)) },
  {
    weight: 2,
    arbitrary: many(22, fc.oneof(of(4, field.path, field.watch), of(8, field.path, field.watch))),
  },
  { weight: 2, arbitrary: auth },
  { weight: 2, arbitrary: of(101, baseline, paths, paths, paths) },
  { weight: 2, arbitrary: of(105, baseline, paths, paths, paths, keptPaths, keptPaths) },
  { weight: 3, arbitrary: of(106, field.kept, field.watchMode) },
  { weight: 3, arbitrary: removal(18) },
  { weight: 2, arbitrary: of(17, field.once, field.single) },
  { weight: 1, arbitrary: of(103, field.path) },
  // This request counts all znodes below its path. This path is never the root `/`, because the two
  // servers would count different numbers there. Each program of this test is a list of steps, and
  // some steps create containers. The served ZooKeeper deletes the containers of earlier programs,
  // but the real server still has these containers.
  {
    weight: 1,
    arbitrary: of(104, field.path).filter(({ fields: [first] }) => first?.[1] !== '=/'),
  },
  { weight: 1, arbitrary: of(107) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(0, 11, -11, 10, 23, 50, 99, 1000).map((type) => request(type)),
  },
  { weight: 2, arbitrary: internal },
);

/**
 * Returns `true` if the request neither changes `/zookeeper/quota` nor reads the access control
 * list of this znode. On a real server, this list allows every client to change the znode. On the
 * served ZooKeeper, this list allows no client to change the znode. So the replies of the two
 * servers would differ.
 */
function keepsQuota({ type, fields }: Send): boolean {
  const isQuota = fields.some(([, value]) => value === '=/zookeeper/quota');
  return !isQuota || ![5, 6, 7, 14].includes(type);
}

const sent = any.filter(keepsQuota);

const fault: fc.Arbitrary<Fault> = fc.oneof<fc.WeightedArbitrary<Fault>[]>(
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant('cut'), bytes: fc.integer({ min: 1, max: 12 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('more'), bytes: fc.integer({ min: 1, max: 9 }) }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('length'),
      field: fc.nat(3),
      length: fc.constantFrom(-2, -100, 1_000, 2 ** 31 - 1, -(2 ** 31)),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('frame'),
      length: fc.constantFrom(-1, -(2 ** 31), 2 ** 31 - 1),
    }),
  },
);

/**
 * Returns whether the fault really breaks the request. A negative length does not break a vector,
 * because servers read such a vector as an empty one. A request of the type -10 contains a
 * timeout where other requests contain a length. So the fault `length` does not break this request.
 */
function isBroken([{ type: asked, fields }, wrong]: readonly [Send, Fault]): boolean {
  if (wrong.type === 'length' && asked === -10) return false;
  if (wrong.type !== 'length' || wrong.length > 0) return true;
  const [type] = fields[wrong.field] ?? [];
  return type !== 'paths' && type !== 'acl';
}

const connect: fc.Arbitrary<Connect> = fc
  .record({
    do: fc.constant('connect'),
    session: fc.constantFrom('new', 'own', 'own', 'own', 'other', 'unknown'),
    password: fc.constantFrom('right', 'right', 'right', 'right', 'wrong', 'short', 'null'),
    lastZxid: fc.constantFrom('none', 'none', 'none', 'none', 'none', 'future'),
    timeout: fc.constantFrom(30_000, 30_000, 0, -1, 1_000_000),
    readOnly: fc.constantFrom<boolean | 'absent'>(false, false, true, 'absent'),
    cut: fc.constantFrom(0, 0, 0, 0, 0, 0, 2, 20),
  })
  // If `session` is `other`, the new connection takes over the session of the program's other
  // connection. In this case, the password must be right. If the password were wrong, a real server
  // would refuse the request and also end that other connection.
  .filter(({ session, password }) => session !== 'other' || password === 'right');

/**
 * Returns whether a burst may contain the request. The replies to a burst must come in the order of
 * its requests. A request that authenticates the client, or that ends the connection, can get its
 * reply before earlier requests get theirs. So a burst contains no such request.
 *
 * A transaction can contain an access control list. If a scheme or an id in this list is null, a
 * burst does not contain the transaction. At this null, the code of the real server throws an
 * exception. The exception would change the reply to the request that follows the transaction.
 */
function isInOrder({ type, fields }: Send): boolean {
  if ([0, -11, 10, 23, 50, 99, 100, 1000].includes(type)) return false;
  const entries = fields.flatMap(([kind, value]) => (kind === 'acl' ? (value ?? []) : []));
  return type !== 14 || entries.every(({ scheme, id }) => scheme !== null && id !== null);
}

const burst: fc.Arbitrary<Burst> = fc.record({
  do: fc.constant('burst'),
  requests: fc.array(sent.filter(isInOrder), { minLength: 1, maxLength: 6 }),
  writes: fc.constantFrom(1, 1, 2, 3, 7, 40),
});

const action = fc.oneof<fc.WeightedArbitrary<Send | Burst | Connect>[]>(
  { weight: 20, arbitrary: sent },
  { weight: 3, arbitrary: burst },
  {
    weight: 2,
    arbitrary: fc
      .tuple(sent, fault)
      .filter(isBroken)
      .map(([made, wrong]) => ({ ...made, fault: wrong })),
  },
  { weight: 2, arbitrary: connect },
);

/** Programs of up to 40 steps on two connections. */
export const programs: fc.Arbitrary<Program> = fc.array(
  fc
    .tuple(fc.constantFrom(0 as const, 1 as const), action)
    .map(([on, made]): Step => ({ on, ...made })),
  { maxLength: 40, minLength: 1 },
);
