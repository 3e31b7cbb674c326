import { describe, expect, it } from 'vitest';
import { checkPathLength } from '../../../../src/model/checks/checkPathLength.js';
import { InvalidArgumentError } from '../../../../src/errors/InvalidArgumentError.js';

/**
 * In a packet of this size, the path can have 600 bytes. The rest of the request needs 55 bytes.
 */
const maxBuffer = 655;

describe('checkPathLength', () => {
  it.each([
    ['a', 600],
    ['é', 300],
    ['€', 200],
  ])(
    'counts the bytes of %s in UTF-8, and accepts at most %i of these characters',
    (character, most) => {
      const call = (path: string) => (): void => {
        checkPathLength(path, maxBuffer);
      };

      expect(call(character.repeat(most))).not.toThrow();
      expect(call(`${character.repeat(most)}a`)).toThrow(InvalidArgumentError);
      expect(call(`${character.repeat(most)}a`)).toThrow('path must be at most 600 bytes, got 601');
    },
  );
});
