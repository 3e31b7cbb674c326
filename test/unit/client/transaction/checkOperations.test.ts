import type { TransactionOperation } from 'rxzk';
import { describe, expect, it } from 'vitest';
import { checkOperations } from '../../../../src/client/transaction/checkOperations.js';
import { InvalidArgumentError } from '../../../../src/errors/InvalidArgumentError.js';
import { openAcl } from '../../../../src/model/openAcl.js';

const good = { type: 'check', path: '/good' } as const;

describe('checkOperations', () => {
  it('fills in the same defaults as the single requests', () => {
    const acl = [{ perms: 1, scheme: 'world', id: 'anyone' }];
    const plain = { data: Buffer.alloc(0), mode: 'persistent', ttl: undefined, acl: openAcl };

    expect(
      checkOperations([
        { type: 'create', path: '/a' },
        { type: 'create', path: '/b/', data: 'x', mode: 'ttlSequential', ttl: 5, acl },
        { type: 'create', path: '/a', stat: false },
        { type: 'create', path: '/a', stat: true },
        { type: 'setData', path: '/c', data: new Uint8Array([1]) },
        { type: 'setData', path: '/d', data: undefined, version: 7 },
        { type: 'remove', path: '/e' },
        { type: 'check', path: '/f', version: 3 },
      ]),
    ).toStrictEqual([
      { type: 'create', path: '/a', ...plain },
      ...[
        { type: 'create', path: '/b/', data: Buffer.from('x'), mode: 'ttlSequential', ttl: 5, acl },
      ],
      { type: 'create', path: '/a', ...plain },
      { type: 'create', path: '/a', ...plain, stat: true },
      { type: 'setData', path: '/c', data: Buffer.from([1]), version: -1 },
      { type: 'setData', path: '/d', data: Buffer.alloc(0), version: 7 },
      { type: 'remove', path: '/e', version: -1 },
      { type: 'check', path: '/f', version: 3 },
    ]);
  });

  it.each<[string, unknown]>([
    ['operations must be a list with at least one operation, got an array', []],
    ['operations must be a list with at least one operation, got undefined', undefined],
    ['operations must be a list with at least one operation, got an object', good],
  ])('%s', (message, operations) => {
    expect(() => checkOperations(operations as never)).toThrow(message);
  });

  it.each<[string, string, unknown]>([
    ['type', 'must be one of create, setData, remove, check, got undefined', undefined],
    ['type', 'must be one of create, setData, remove, check, got undefined', 'create'],
    ['type', 'got "set"; did you mean setData?', { type: 'set', path: '/a' }],
    ['', 'must have only the keys type, path, version, got data', { ...good, data: 'x' }],
    ['', 'got versoin; did you mean version?', { ...good, versoin: 1 }],
    [
      '',
      'got versoin; did you mean version?',
      { type: 'setData', path: '/a', data: '', versoin: 1 },
    ],
    [
      '',
      'must have only the keys type, path, data, mode',
      { type: 'create', path: '/', version: 1 },
    ],
    ['path', 'must be absolute, but index 0 is "a"', { type: 'remove', path: 'a' }],
    ['path', 'must be a string, got undefined', { type: 'check' }],
    ['path', 'did you mean "/a"?', { type: 'create', path: '/a/' }],
    ['data', 'must be a string, a Uint8Array', { type: 'setData', path: '/a', data: 1 }],
    ['version', 'got "1"; did you mean 1?', { ...good, version: '1' }],
    ['mode', 'did you mean ephemeral?', { type: 'create', path: '/a', mode: 'emphemeral' }],
    ['ttl', 'must be set for the modes', { type: 'create', path: '/a', ttl: 1 }],
    ['acl', 'must be a list with', { type: 'create', path: '/a', acl: [] }],
    [
      'acl[0].perms',
      'must be a whole number from 1 to 31, got 0',
      { type: 'create', path: '/a', acl: [{ perms: 0, scheme: 'world', id: 'anyone' }] },
    ],
  ])('names the operation, and its %s that %s', (argument, message, operation) => {
    const check = (): unknown => checkOperations([good, operation as TransactionOperation]);
    const whole = argument === '' ? 'operations[1]' : `operations[1].${argument}`;

    expect(check).toThrow(InvalidArgumentError);
    expect(check).toThrow(expect.objectContaining({ argument: whole }));
    expect(check).toThrow(new RegExp(`^${whole.replace(/[[\].]/g, '\\$&')} (must|goes) `));
    expect(check).toThrow(message);
  });

  it('refuses a hole in the list', () => {
    // eslint-disable-next-line no-sparse-arrays -- the test checks a hole
    expect(() => checkOperations([good, , good] as never)).toThrow('operations[1].type must be');
  });
});
