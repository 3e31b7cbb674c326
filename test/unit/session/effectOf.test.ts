import { describe, expect, it } from 'vitest';
import { effectOf } from '../../../src/session/effectOf.js';

describe('effectOf', () => {
  it.each(['create', 'setData', 'setAcl', 'remove', 'transaction'] as const)(
    'is write for %s, which may have an unknown outcome',
    (type) => {
      expect(effectOf(type)).toBe('write');
    },
  );

  it.each(['exists', 'getData', 'getChildren', 'getAcl', 'sync', 'setWatches', 'whoAmI'] as const)(
    'is read for %s, which can be repeated',
    (type) => {
      expect(effectOf(type)).toBe('read');
    },
  );
});
