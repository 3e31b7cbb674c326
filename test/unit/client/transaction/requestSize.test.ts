import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requestSize } from '../../../../src/client/transaction/requestSize.js';
import type { TransactionPart } from '../../../../src/transport/Operation.js';
import { transaction } from '../../../../src/transport/wire/records/transaction/transaction.js';
import { writeRequest } from '../../../../src/transport/wire/exchange/writeRequest.js';
import { written } from '../../transport/wire/jute/written.js';

const path = fc.string({ unit: 'grapheme', minLength: 1 }).map((name) => `/${name}`);
const data = fc.uint8Array().map((bytes) => Buffer.from(bytes));
const version = fc.integer();
const acl = fc.array(
  fc.record({ perms: fc.integer(), scheme: fc.string(), id: fc.string({ unit: 'grapheme' }) }),
);
const mode = fc.constantFrom(
  ...([
    { mode: 'ephemeral', ttl: undefined },
    { mode: 'container', ttl: undefined },
    { mode: 'ttl', ttl: 1_000 },
  ] as const),
);

const part: fc.Arbitrary<TransactionPart> = fc.oneof(
  fc
    .tuple(fc.record({ type: fc.constant('create' as const), path, data, acl }), mode)
    .map(([creation, how]) => ({ ...creation, ...how })),
  fc.record({ type: fc.constant('setData' as const), path, data, version }),
  fc.record({ type: fc.constantFrom('remove' as const, 'check' as const), path, version }),
);

describe('requestSize', () => {
  it.each(['', '/ümlaut'])('is the length of the packet, below the chroot "%s"', (chroot) => {
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 9 }), (parts) => {
        const below = parts.map((inner) => ({ ...inner, path: `${chroot}${inner.path}` }));
        const operation = { type: 'transaction', path: '/', operations: below } as const;
        const { length } = written((writer) => {
          writeRequest(writer, 1, 14, transaction.encode, operation);
        });

        // Each packet begins with 4 bytes for its length. `requestSize` does not count these bytes.
        expect(requestSize(parts, chroot)).toBe(length - 4);
      }),
    );
  });
});
