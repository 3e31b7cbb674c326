import { describe, expect, it } from 'vitest';
import { connectTimeout } from '../../../src/session/connectTimeout.js';

describe('connectTimeout', () => {
  it.each([
    [1_000, 10_000, 0, 1_000],
    [1_000, 10_000, 1, 2_000],
    [1_000, 10_000, 3, 8_000],
    [1_000, 10_000, 4, 10_000],
    [1_000, 10_000, 5_000, 10_000],
    [5_000, 2_000, 0, 5_000],
    [5_000, 2_000, 3, 5_000],
  ])(
    'for an attemptTimeout of %i ms, a sessionTimeout of %i ms and %i unanswered rounds is %i ms',
    (attemptTimeout, sessionTimeout, unanswered, limit) => {
      expect(connectTimeout({ attemptTimeout, sessionTimeout }, unanswered)).toBe(limit);
    },
  );
});
