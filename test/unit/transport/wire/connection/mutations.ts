import fc from 'fast-check';
import { frame } from '../wire.js';

/** Returns the bytes that the server sends instead of the replies. Each reply is a whole frame. */
export type Mutation = (replies: readonly Buffer[]) => Buffer;

const lengths = [-0x8000_0000, -2, -1, 0, 1, 0xffff, 0x0400_0000, 0x0400_0001, 0x7fff_ffff];

const anywhere = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const bytes = fc.uint8Array({ minLength: 1, maxLength: 40 }).map((found) => Buffer.from(found));

/**
 * Keeps only the first `length` bytes of the first reply. `length` does not include the 4 bytes
 * that contain the length of the frame. Also writes the new length into these 4 bytes.
 */
export function cutAt(length: number): Mutation {
  return ([first = Buffer.alloc(0), ...others]) =>
    Buffer.concat([frame(first.subarray(4, 4 + length)), ...others]);
}

/** Sends the first reply twice. */
export const twice: Mutation = ([first = Buffer.alloc(0), ...others]) =>
  Buffer.concat([first, first, ...others]);

/** Sends the last reply first. */
export const swapped: Mutation = (replies) => Buffer.concat(replies.toReversed());

/**
 * Adds bytes at the end of the first reply. Also writes the new length of the first reply into the
 * first 4 bytes of its frame.
 */
export function grownBy(more: Buffer): Mutation {
  return ([first = Buffer.alloc(0), ...others]) =>
    Buffer.concat([frame(first.subarray(4), more), ...others]);
}

/**
 * Generates random changes of the replies. Some of these changes are harmless: the replies are
 * still valid after such a change.
 */
export const mutations: fc.Arbitrary<Mutation> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(anywhere, fc.integer({ min: 1, max: 255 }))
      .map(([where, mask]) => changing(where, 1, (all, at) => all.writeUInt8(all[at]! ^ mask, at))),
  },
  {
    weight: 4,
    arbitrary: fc
      .tuple(anywhere, fc.constantFrom(...lengths))
      .map(([where, length]) => changing(where, 4, (all, at) => all.writeInt32BE(length, at))),
  },
  {
    weight: 2,
    arbitrary: anywhere.map((where): Mutation => (replies) => {
      const all = Buffer.concat(replies);
      return all.subarray(0, Math.floor(where * all.length));
    }),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(anywhere, bytes).map(([where, garbage]): Mutation => (replies) => {
      const all = Buffer.concat(replies);
      const at = Math.floor(where * all.length);
      return Buffer.concat([all.subarray(0, at), garbage, all.subarray(at)]);
    }),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.nat(2), bytes).map(
      ([at, garbage]): Mutation =>
        (replies) =>
          Buffer.concat(replies.toSpliced(at, 0, frame(garbage))),
    ),
  },
);

function changing(
  where: number,
  size: number,
  change: (all: Buffer, at: number) => unknown,
): Mutation {
  return (replies) => {
    const all = Buffer.concat(replies);
    change(all, Math.floor(where * (all.length - size + 1)));
    return all;
  };
}
