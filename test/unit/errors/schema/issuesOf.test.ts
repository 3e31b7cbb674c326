import { describe, expect, it } from 'vitest';
import { issuesOf } from '../../../../src/errors/schema/issuesOf.js';

const symbol = Symbol('s');

describe('issuesOf', () => {
  it.each([undefined, null, 7, new Error('x'), { issues: 7 }, { issues: 'x' }, { issues: [] }])(
    'finds no issues in %s',
    (error) => {
      expect(issuesOf(error)).toStrictEqual([]);
    },
  );

  it('accepts keys and objects with a key in a path, as the specification allows', () => {
    const path = ['a', 1, symbol, { key: 'b' }, { key: 2 }, { key: symbol, value: 'x' }];

    expect(issuesOf({ issues: [{ message: 'm', path, input: 'x' }] })).toStrictEqual([
      { message: 'm', path: ['a', 1, symbol, 'b', 2, symbol] },
    ]);
  });

  it.each([
    [{ message: 'm' }, { message: 'm', path: [] }],
    [
      { message: 'm', path: undefined },
      { message: 'm', path: [] },
    ],
    [{ path: [null] }, { message: '', path: ['null'] }],
    [null, { message: '', path: [] }],
    ['text', { message: '', path: [] }],
  ])('accepts the incomplete issue %j', (issue, shown) => {
    expect(issuesOf({ issues: [issue] })).toStrictEqual([shown]);
  });
});
