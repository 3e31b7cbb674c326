import { isObservable, of } from 'rxjs';

/** The rule for an argument or a setting. */
export type Kind = Name | { readonly least: number; readonly most: number };

/** Returns the rule for a whole number from `least` to `most`. */
export function whole(least: number, most: number = 2 ** 31 - 1): Kind {
  return { least, most };
}

/** Numbers at the limits of the protocol, the C client and JavaScript. */
export const numbers: readonly number[] = [
  ...[0, 1, -1, 3, 31, 32, 1_024, 2 ** 30 - 1, 2 ** 30, 2 ** 31 - 1, 2 ** 31],
  ...[-(2 ** 31), -(2 ** 31) - 1, NaN, Infinity, -Infinity, 0.5],
];

/** Returns whether a number is whole or `Infinity`, and is within the bounds. */
export function isWithin(value: number, least: number, most: number): boolean {
  return (Number.isInteger(value) || value === Infinity) && value >= least && value <= most;
}

/** Returns the values that a function must refuse for an argument with the rule `kind`. */
export function refused(kind: Kind): readonly unknown[] {
  if (typeof kind === 'string') return refusals[kind];
  const { least, most } = kind;
  return [...numbers.filter((n) => !isWithin(n, least, most)), '10', ...strangers, {}];
}

/**
 * Almost every rule refuses all values of this list. One exception is the rule for flags: it allows
 * `true`, and refuses the other values. The list contains no plain object, because each rule that
 * refuses plain objects adds `{}` itself.
 */
const strangers: readonly unknown[] = [
  ...[null, true, 10n, Symbol('x'), [], JSON, Math],
  ...[new Map(), new Date(0), Promise.resolve(1), of(1)],
];
const words = ['', '10', 'toString'];
const later = async (): Promise<null> => Promise.resolve(null);
const numeric = (): number => 1;
const slashed = (): string => 'a/b';
const noList = strangers.filter((value) => !Array.isArray(value));

const wrongPaths = [
  ...[...strangers, {}, 1, 'a', '/a/', '/a//b', '/a/../b', '/a\u0000', '/😀', '/\ud800'],
];

type Name =
  | 'acl'
  | 'address'
  | 'atOnce'
  | 'auth'
  | 'beginning'
  | 'chroot'
  | 'client'
  | 'code'
  | 'codec'
  | 'credentials'
  | 'data'
  | 'dataStream'
  | 'deleted'
  | 'encoder'
  | 'flag'
  | 'foreign'
  | 'function'
  | 'id'
  | 'identity'
  | 'mode'
  | 'name'
  | 'operations'
  | 'parentMode'
  | 'path'
  | 'pem'
  | 'prefix'
  | 'preset'
  | 'request'
  | 'sasl'
  | 'schema'
  | 'scheme'
  | 'secret'
  | 'segment'
  | 'server'
  | 'servers'
  | 'settings'
  | 'signal'
  | 'sized'
  | 'standing'
  | 'sync'
  | 'text'
  | 'tls'
  | 'transport'
  | 'work';

const refusals: Readonly<Record<Name, readonly unknown[]>> = {
  acl: [
    ...[...strangers, {}, 1, 'world:anyone', [null], [{}]],
    [{ perms: 0, scheme: 'world', id: 'anyone' }],
    [{ perms: 31, scheme: 'digest', id: 'u:pw' }],
    [{ perm: 31, scheme: 'world', id: 'anyone' }],
  ],
  address: [...strangers, {}, 1, '', 'example.org', '300.1.1.1', '127.0.0.1:2181'],
  atOnce: [later, Promise.resolve(1)],
  auth: [...noList, {}, 1, 'digest:u:p', [null], [{}], [{ scheme: 'digest', credentials: 'x' }]],
  beginning: ['', ...wrongPaths.filter((path) => path !== '/a/')],
  chroot: wrongPaths,
  client: [undefined, ...strangers, {}, 1, 'localhost:2181'],
  code: [...strangers, {}, 1, ...words, 'NO_NOD', 'no_node', 'INVALID_ARGUMENT'],
  codec: [
    ...strangers,
    {},
    1,
    'json',
    { decode: 1 },
    { decode: later },
    { '~standard': {}, decode: Number },
  ],
  credentials: [undefined, ...strangers, {}, 1, '', 'u', 'u:', ':p'],
  data: [...strangers, {}, 1, new Uint16Array(1), new ArrayBuffer(1)],
  dataStream: [...strangers.filter((value) => !isObservable(value)), {}, 1, [of('x')]],
  deleted: ['', ...wrongPaths.filter((path) => path !== '/a/')],
  encoder: [...strangers, {}, 1, 'json', { decode: Number }, { decode: Number, encode: later }],
  flag: [...strangers.filter((value) => value !== true), {}, 1, 'x'],
  foreign: [...strangers, {}, 1, ...words, 'Ignored', 'refuse'],
  function: [...strangers, {}, 1, 'x'],
  id: [...strangers, {}, 1, 'ann', ''],
  identity: [...strangers, {}, 1, 'x', '/etc/ssl/key.pem', { key: '/etc/ssl/key.pem' }],
  mode: [...strangers, {}, 1, ...words, 'Ephemeral', 'emphemeral', 'sequential'],
  name: [...strangers, {}, 1, ''],
  operations: [
    ...[undefined, ...strangers, {}, 1, 'create', new Set(), [], [undefined], ['create']],
    [{ path: '/a' }],
    [{ type: 'setdata', path: '/a', data: 'x' }],
    [{ type: 'check', path: '/a', version: '1' }],
  ],
  parentMode: [
    ...strangers,
    {},
    1,
    ...words,
    'ephemeral',
    'ttl',
    'persistentSequential',
    'contaner',
  ],
  path: [undefined, '', ...wrongPaths],
  pem: [...noList, {}, 1, '/etc/ssl/ca.pem', ['/etc/ssl/ca.pem']],
  prefix: [...strangers, {}, 1, 'x', later, numeric, slashed],
  preset: [...strangers, {}, 1, ...words, 'kazo', 'CuratorLatch'],
  request: [undefined, ...strangers, {}, 1, ...words, 'aplied', 'Lost'],
  sasl: [...strangers, {}, 1, 'u:p', { username: 'u' }, { username: '', password: 'p' }],
  schema: [undefined, ...strangers, {}, 1, 'x', { '~standard': { version: 2 } }],
  scheme: [undefined, ...strangers, {}, 1, ''],
  secret: [...strangers, {}, 1],
  segment: [...strangers, {}, 1, '', 'a/b', '.', '..', 'a\n'],
  server: [...strangers, {}, 1, ...words, 'leder', 'Follower'],
  servers: [
    undefined,
    ...strangers,
    {},
    1,
    '',
    'zk://h',
    'h:',
    ':1',
    'h:0',
    'h:1/a,h:1',
    'u:p@h',
    'h h',
  ],
  settings: [...strangers, 1, 'x'],
  signal: [...strangers, {}, 1, 'x', new AbortController(), new EventTarget()],
  sized: [
    undefined,
    ...strangers.filter((value) => !(value instanceof Map)),
    {},
    1,
    'x',
    { size: 1 },
  ],
  standing: [undefined, ...strangers, {}, 1, 'leader'],
  sync: [...strangers, {}, 1, 'x', later],
  text: [...strangers, {}, 1],
  tls: [...strangers.filter((value) => value !== true), 1, 'x', '/etc/ssl/ca.pem'],
  transport: [...strangers, {}, 1, ...words, 'Wire', 'bindings'],
  work: [undefined, ...strangers.filter((value) => !isObservable(value)), {}, 1, 'x'],
};
