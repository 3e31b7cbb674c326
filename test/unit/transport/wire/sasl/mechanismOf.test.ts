import { EMPTY } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { InvalidArgumentError } from '../../../../../src/errors/InvalidArgumentError.js';
import { mechanismOf } from '../../../../../src/transport/wire/sasl/mechanismOf.js';

describe('mechanismOf', () => {
  it('is undefined without settings, and otherwise the given mechanism or DIGEST-MD5', () => {
    const mechanism = () => ({ first: Buffer.of(1), next: () => EMPTY });

    expect(mechanismOf(undefined)).toBeUndefined();
    expect(mechanismOf({ mechanism })).toBe(mechanism);
    expect(mechanismOf({ username: 'ann', password: '' })).toBeTypeOf('function');
  });

  it.each([null, 'ann:secret', {}, { username: 'ann' }, { username: '', password: 'secret' }])(
    'refuses %o, and does not show it',
    (sasl) => {
      expect(() => mechanismOf(sasl as never)).toThrow(InvalidArgumentError);
      expect(() => mechanismOf(sasl as never)).not.toThrow(/secret/);
    },
  );
});
