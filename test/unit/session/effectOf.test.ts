import { describe, expect, it } from 'vitest';
import { effectOf } from '../../../src/session/effectOf.js';

describe('effectOf', () => {
  it.each(['create', 'setData', 'setAcl', 'remove', 'transaction'] as const)(
    'counts %s as a write, whose loss leaves the outcome open',
    (type) => {
      expect(effectOf(type)).toBe('write');
    },
  );

  it.each(['exists', 'getData', 'getChildren', 'getAcl', 'sync', 'setWatches', 'whoAmI'] as const)(
    'counts %s as a read, which is repeated',
    (type) => {
      expect(effectOf(type)).toBe('read');
    },
  );
});
