import { describe, expect, it } from 'vitest';
import { schemes } from '../../../../../src/testing/server/acl/schemes.js';
import { growth, isLinear } from '../../../growth.js';

describe('the scheme digest', () => {
  const accepts = (id: string): boolean | undefined => schemes.get('digest')?.accepts(id);

  it.each([
    ['a:b', true],
    ['a:b::', true],
    [':b', true],
    ['a:', false],
    ['a', false],
    ['', false],
    ['a:b:c', false],
    ['a::b', false],
  ])('splits the id %j like Java, and accepts it: %s', (id, expected) => {
    expect(accepts(id)).toBe(expected);
  });

  it('takes linear time for many colons', () => {
    const cost = growth((length) => accepts(`${':'.repeat(length)}a`));
    expect(isLinear(cost), JSON.stringify(cost)).toBe(true);
  });
});
