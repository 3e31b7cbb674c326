import type { Acl } from '../../../../../src/model/Acl.js';
import type { Stat } from '../../../../../src/model/Stat.js';
import type { OperationOf, OperationType } from '../../../../../src/transport/Operation.js';
import type { Replies } from '../../../../../src/transport/Replies.js';
import { int, long, text } from '../wire.js';

/**
 * A request and its reply, both as values and as bytes. No program made these bytes. A developer
 * derived them by hand from the grammar of the protocol.
 */
export interface Sample<T extends OperationType = OperationType> {
  readonly name: string;
  readonly operation: OperationOf<T>;
  readonly type: number;
  readonly request: Buffer;
  readonly response: Buffer;
  readonly reply: Replies[T];
}

/**
 * The bytes of a stat. No two fields of this stat have the same value. So a test notices if the
 * client swaps two fields.
 */
export const statBytes: Buffer = Buffer.concat([
  ...[long(0x1_0000_0002n), long(0x1_0000_0003n)],
  ...[long(1_700_000_000_001n), long(1_700_000_000_002n)],
  ...[int(4), int(5), int(6), long(-0x7fff_ffff_ffff_fff0n), int(7), int(8)],
  long(0x1_0000_0009n),
]);

export const stat: Stat = {
  czxid: 0x1_0000_0002,
  mzxid: 0x1_0000_0003,
  pzxid: 0x1_0000_0009,
  ctime: 1_700_000_000_001,
  mtime: 1_700_000_000_002,
  version: 4,
  cversion: 5,
  aversion: 6,
  dataLength: 7,
  numChildren: 8,
  ephemeralOwner: '8000000000000010',
};

const path = '/é';
const data = Buffer.of(1, 255);
const dataBytes = Buffer.concat([int(2), data]);
const acl: readonly Acl[] = [
  { perms: 31, scheme: 'digest', id: 'ann:secret' },
  { perms: 1, scheme: 'world', id: 'anyone' },
];
const aclBytes = Buffer.concat([
  ...[int(2), int(31), text('digest'), text('ann:secret')],
  ...[int(1), text('world'), text('anyone')],
]);
const none = Buffer.alloc(0);
const bool = (value: boolean): Buffer => Buffer.of(value ? 1 : 0);

const numbered = `${path}0000000001`;
const creation = { type: 'create', path, data, acl, ttl: undefined } as const;

function sample<T extends OperationType>(
  name: string,
  operation: OperationOf<T>,
  [type, ...request]: readonly [number, ...Buffer[]],
  reply: Replies[T],
  ...response: readonly Buffer[]
): Sample {
  const bytes = { request: Buffer.concat(request), response: Buffer.concat(response) };
  return { name, operation, type, reply, ...bytes };
}

function creationSample(
  mode: OperationOf<'create'>['mode'],
  [type, flags, ttl]: readonly [number, number, number?],
  asked: { readonly stat?: true } = {},
): Sample {
  const created = mode.endsWith('Sequential') ? numbered : path;
  return sample<'create'>(
    `create ${mode}${asked.stat === true ? ' with its stat' : ''}`,
    { ...creation, mode, ttl, ...asked },
    [
      type,
      ...[text(path), dataBytes, aclBytes, int(flags)],
      ttl === undefined ? none : long(BigInt(ttl)),
    ],
    asked.stat === true ? { path: created, stat } : created,
    text(created),
    type === 1 ? none : statBytes,
  );
}

const header = (type: number, done = false): Buffer =>
  Buffer.concat([int(type), bool(done), int(-1)]);

const operations: OperationOf<'transaction'>['operations'] = [
  { type: 'check', path, version: 3 },
  { ...creation, mode: 'ephemeral' },
  { ...creation, mode: 'ttl', ttl: 2 ** 33 },
  { ...creation, mode: 'container' },
  { ...creation, mode: 'container', stat: true },
  { ...creation, mode: 'persistentSequential', stat: true },
  { type: 'setData', path, data, version: -1 },
  { type: 'remove', path, version: -1 },
];

const transactionBytes: readonly [number, ...Buffer[]] = [
  14,
  ...[header(13), text(path), int(3)],
  ...[header(1), text(path), dataBytes, aclBytes, int(1)],
  ...[header(21), text(path), dataBytes, aclBytes, int(5), long(2n ** 33n)],
  ...[header(19), text(path), dataBytes, aclBytes, int(4)],
  ...[header(19), text(path), dataBytes, aclBytes, int(4)],
  ...[header(15), text(path), dataBytes, aclBytes, int(2)],
  ...[header(5), text(path), dataBytes, int(-1)],
  ...[header(2), text(path), int(-1)],
  header(-1, true),
];

export const samples: readonly Sample[] = [
  sample<'exists'>(
    'exists',
    { type: 'exists', path, watch: true },
    [3, text(path), bool(true)],
    stat,
    statBytes,
  ),
  sample<'getData'>(
    'getData',
    { type: 'getData', path, watch: false },
    [4, text(path), bool(false)],
    { path, data, stat },
    dataBytes,
    statBytes,
  ),
  sample<'getData'>(
    'getData of a znode without data',
    { type: 'getData', path, watch: true },
    [4, text(path), bool(true)],
    { path, data: none, stat },
    int(-1),
    statBytes,
  ),
  sample<'getChildren'>(
    'getChildren',
    { type: 'getChildren', path, watch: true },
    [12, text(path), bool(true)],
    { path, children: ['b', 'ä'], stat },
    ...[int(2), text('b'), text('ä'), statBytes],
  ),
  sample<'getAcl'>(
    'getAcl',
    { type: 'getAcl', path },
    [6, text(path)],
    { acl, stat },
    ...[aclBytes, statBytes],
  ),
  creationSample('persistent', [1, 0]),
  creationSample('ephemeral', [1, 1]),
  creationSample('persistentSequential', [1, 2]),
  creationSample('ephemeralSequential', [1, 3]),
  creationSample('container', [19, 4]),
  creationSample('ttl', [21, 5, 1]),
  creationSample('ttlSequential', [21, 6, 2 ** 33]),
  creationSample('persistent', [15, 0], { stat: true }),
  creationSample('ephemeralSequential', [15, 3], { stat: true }),
  creationSample('container', [19, 4], { stat: true }),
  creationSample('ttlSequential', [21, 6, 1], { stat: true }),
  sample<'setData'>(
    'setData',
    { type: 'setData', path, data, version: -2 },
    [5, text(path), dataBytes, int(-2)],
    stat,
    statBytes,
  ),
  sample<'setAcl'>(
    'setAcl',
    { type: 'setAcl', path, acl, version: 7 },
    [7, text(path), aclBytes, int(7)],
    undefined,
    statBytes,
  ),
  sample<'remove'>(
    'remove',
    { type: 'remove', path, version: 7 },
    [2, text(path), int(7)],
    undefined,
  ),
  sample<'sync'>('sync', { type: 'sync', path }, [9, text(path)], undefined, text(path)),
  sample<'addAuth'>(
    'addAuth',
    { type: 'addAuth', path: '/', credential: { scheme: 'digest', credentials: 'ann:pä' } },
    [100, int(0), text('digest'), text('ann:pä')],
    undefined,
  ),
  sample<'setWatches'>(
    'setWatches',
    {
      ...{ type: 'setWatches', path: '/', relativeZxid: 0x5_0000_0001 },
      ...{ data: ['/a', '/b'], exist: ['/c'], child: [] },
    },
    [101, long(0x5_0000_0001n), int(2), text('/a'), text('/b'), int(1), text('/c'), int(0)],
    undefined,
  ),
  ...(['children', 'data', 'any'] as const).map((kind, index) =>
    sample<'removeWatch'>(
      `removeWatch ${kind}`,
      { type: 'removeWatch', path, kind },
      [18, text(path), int(index + 1)],
      undefined,
    ),
  ),
  ...[false, true].map((recursive) =>
    sample<'addWatch'>(
      `addWatch ${recursive ? 'of a tree' : 'of a znode'}`,
      { type: 'addWatch', path, recursive },
      [106, text(path), int(recursive ? 1 : 0)],
      undefined,
      int(0),
    ),
  ),
  sample<'transaction'>(
    'transaction',
    { type: 'transaction', path: '/', operations },
    transactionBytes,
    {
      type: 'applied',
      results: [
        ...[undefined, path, path, path, { path, stat }, { path: numbered, stat }],
        ...[stat, undefined],
      ],
    },
    ...[header(13), header(1), text(path), header(15), text(path), statBytes],
    ...[header(15), text(path), statBytes, header(15), text(path), statBytes],
    ...[header(15), text(numbered), statBytes, header(5), statBytes, header(2), header(-1, true)],
  ),
  sample<'transaction'>(
    'transaction that is refused',
    { type: 'transaction', path: '/', operations },
    transactionBytes,
    { type: 'refused', index: 1, returnCode: -110 },
    ...[header(-1), int(0), header(-1), int(-110), header(-1), int(-2)],
    ...[header(-1), int(-2), header(-1), int(-2), header(-1), int(-2), header(-1), int(-2)],
    ...[header(-1), int(-2), header(-1, true)],
  ),
  sample<'transaction'>(
    'transaction of nothing',
    { type: 'transaction', path: '/', operations: [] },
    [14, header(-1, true)],
    { type: 'applied', results: [] },
    header(-1, true),
  ),
  sample<'getEphemerals'>(
    'getEphemerals',
    { type: 'getEphemerals', path: '/a' },
    [103, text('/a')],
    ['/a/b', '/ac'],
    ...[int(2), text('/a/b'), text('/ac')],
  ),
  sample<'whoAmI'>(
    'whoAmI',
    { type: 'whoAmI', path: '/' },
    [107],
    [{ scheme: 'ip', id: '::1' }],
    ...[int(1), text('ip'), text('::1')],
  ),
  sample<'countDescendants'>(
    'countDescendants',
    { type: 'countDescendants', path },
    [104, text(path)],
    12,
    int(12),
  ),
];
