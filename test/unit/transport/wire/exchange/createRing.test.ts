import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRing } from '../../../../../src/transport/wire/exchange/createRing.js';

describe('createRing', () => {
  it('behaves like a queue, also when it grows and when its positions wrap around', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -60, max: 100 }), { maxLength: 40 }), (steps) => {
        const ring = createRing<number>();
        const queue: number[] = [];
        let next = 0;
        for (const step of steps) {
          for (let count = 0; count < step; count += 1) {
            ring.push(next);
            queue.push(next);
            next += 1;
          }
          for (let count = 0; count > step; count -= 1) {
            expect(ring.first()).toBe(queue[0]);
            expect(ring.shift()).toBe(queue.shift());
          }
        }
        expect(ring.find((item) => item % 7 === 0)).toBe(queue.find((item) => item % 7 === 0));
      }),
    );
  });

  it('is empty at first', () => {
    const ring = createRing<number>();

    expect([ring.first(), ring.shift(), ring.find(() => true)]).toStrictEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
