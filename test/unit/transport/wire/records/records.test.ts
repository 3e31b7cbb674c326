import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProtocolError } from '../../../../../src/errors/wire/ProtocolError.js';
import { readEnd } from '../../../../../src/transport/wire/jute/read/readEnd.js';
import { records } from '../../../../../src/transport/wire/records/records.js';
import { transaction } from '../../../../../src/transport/wire/records/transaction/transaction.js';
import type { WireRecord } from '../../../../../src/transport/wire/records/WireRecord.js';
import { readerOf } from '../jute/readerOf.js';
import { written } from '../jute/written.js';
import { int, text } from '../wire.js';
import { type Sample, samples, statBytes } from './samples.js';

describe.each(samples)('the record of $name', (sample) => {
  const { operation, type, request, response, reply } = sample;
  const record = recordOf(sample);

  it('has the type number that the server uses', () => {
    expect(record.typeOf(operation)).toBe(type);
  });

  it('is written as the grammar of the protocol defines it', () => {
    const bytes = written((writer) => record.encode(writer, operation));

    expect(bytes.toString('hex')).toBe(request.toString('hex'));
  });

  it('is read as the grammar of the protocol defines it', () => {
    const reader = readerOf(response);

    expect(record.decode(reader, operation)).toStrictEqual(reply);
    expect(reader.at).toBe(reader.end);
  });

  it('causes a ProtocolError when it is cut at any place', () => {
    for (let length = 0; length < response.length; length += 1) {
      expect(() => read(sample, response.subarray(0, length))).toThrow(ProtocolError);
    }
  });

  it('causes a ProtocolError when bytes follow it', () => {
    expect(() => read(sample, Buffer.concat([response, Buffer.of(0)]))).toThrow(ProtocolError);
  });

  it('causes a value or a ProtocolError when any place has a wrong length', () => {
    for (let at = 0; at + 4 <= response.length; at += 1) {
      for (const length of [-2, 0x7fffffff, -0x80000000]) {
        const bytes = Buffer.from(response);
        bytes.writeInt32BE(length, at);
        expectValueOrProtocolError(sample, bytes);
      }
    }
  });

  it('causes a value or a ProtocolError for random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expectValueOrProtocolError(sample, Buffer.from(bytes));
      }),
    );
  });
});

const data = Buffer.alloc(0);
const creation = { type: 'create', path: '/a', data, acl: [], ttl: undefined } as const;
const plainCreation = { ...creation, mode: 'persistent' } as const;

describe('records', () => {
  it('return how many events their watches can cause', () => {
    const watches = samples.map((sample) => {
      return [sample.name, recordOf(sample).watches?.(sample.operation) ?? 0] as const;
    });

    expect(Object.fromEntries(watches.filter(([, count]) => count > 0))).toStrictEqual({
      exists: 1,
      'getData of a znode without data': 1,
      getChildren: 1,
      setWatches: 3,
    });
  });

  it.each([
    ['persistent', ''],
    ['persistent', '/b'],
    ['persistent', '/a0000000001'],
    ['persistentSequential', '/a'],
    ['persistentSequential', '/b0000000001'],
    ['persistentSequential', '/a/0000000001'],
    ['ttlSequential', '/a00000001'],
  ] as const)('refuse the reply to a %s creation of /a that is %j', (mode, created) => {
    const operation = { ...creation, mode };

    expect(() => records.create.decode(readerOf(text(created)), operation)).toThrow(
      'the server broke the protocol: the path of a znode that the client did not create',
    );
  });

  it.each(['', '.', '..', '/', 'a/b', '/a'])('refuse a child with the name %j', (name) => {
    const reader = readerOf(Buffer.concat([int(1), text(name), statBytes]));
    const operation = { type: 'getChildren', path: '/', watch: false } as const;

    expect(() => records.getChildren.decode(reader, operation)).toThrow(
      `the server broke the protocol: a child with the name ${JSON.stringify(name)}`,
    );
  });

  it.each(['/a-000000001', '/a-2147483648', '/a9999999999'])(
    'accept a sequential znode whose number may have a sign, such as %s',
    (created) => {
      const operation = { ...creation, mode: 'ephemeralSequential' } as const;

      expect(records.create.decode(readerOf(text(created)), operation)).toBe(created);
    },
  );

  it('refuse a vector of 2^31 - 1 items as soon as an item is missing', () => {
    const begun = performance.now();

    for (const type of ['getChildren', 'getAcl', 'getEphemerals', 'whoAmI'] as const) {
      expect(() => records[type].decode(readerOf(int(0x7fffffff)), { path: '/' } as never)).toThrow(
        ProtocolError,
      );
    }
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});

describe('transaction', () => {
  const check = { type: 'check', path: '/', version: 1 } as const;
  const header = (type: number, done = 0): Buffer =>
    Buffer.concat([int(type), Buffer.of(done), int(-1)]);
  const failure = (returnCode: number): Buffer => Buffer.concat([header(-1), int(returnCode)]);

  it.each([
    ['more results than operations', [header(13), header(13), header(-1, 1)]],
    ['fewer results than operations', [header(-1, 1)]],
    ['the result of another operation', [header(5), statBytes, header(-1, 1)]],
    ['a result of an unknown type', [header(99), header(-1, 1)]],
    ['failures that all have the code 0', [failure(0), header(-1, 1)]],
  ])('is refused with %s', (_, parts) => {
    expect(() =>
      transaction.decode(readerOf(Buffer.concat(parts)), {
        ...{ type: 'transaction', path: '/' },
        operations: [check],
      }),
    ).toThrow(ProtocolError);
  });

  it('has null as the stat of a creation if the server does not send it', () => {
    const creation = { ...plainCreation, stat: true } as const;
    const bytes = Buffer.concat([header(1), text('/a'), header(-1, 1)]);
    const operation = { type: 'transaction', path: '/', operations: [creation] } as const;

    expect(transaction.decode(readerOf(bytes), operation)).toStrictEqual({
      type: 'applied',
      results: [{ path: '/a', stat: null }],
    });
  });

  it('refuses the result of a plain creation for a container', () => {
    const creation = { ...plainCreation, mode: 'container', stat: true } as const;
    const bytes = Buffer.concat([header(1), text('/a'), header(-1, 1)]);
    const operation = { type: 'transaction', path: '/', operations: [creation] } as const;

    expect(() => transaction.decode(readerOf(bytes), operation)).toThrow(ProtocolError);
  });

  it.each([
    ['a container', { mode: 'container', ttl: undefined }, -5, -6],
    ['a TTL znode', { mode: 'ttl', ttl: 1_000 }, -5, -6],
    ['a TTL znode', { mode: 'ttl', ttl: 1_000 }, -4, -4],
    ['a znode with its stat', { mode: 'persistent', ttl: undefined, stat: true }, -5, -6],
    ['a plain znode', { mode: 'persistent', ttl: undefined }, -5, -5],
  ] as const)('that creates %s (%j) reads the return code %i as %i', (_, how, code, meant) => {
    const creation = { type: 'create', path: '/', data: Buffer.alloc(0), acl: [], ...how } as const;
    const operation = { type: 'transaction', path: '/', operations: [check, creation] } as const;

    expect(transaction.meaning?.(code, operation)).toBe(meant);
  });

  it('is refused when some operations have failed and other operations have not', () => {
    const bytes = Buffer.concat([header(13), failure(-101), header(-1, 1)]);

    expect(() =>
      transaction.decode(readerOf(bytes), {
        ...{ type: 'transaction', path: '/' },
        operations: [check, check],
      }),
    ).toThrow(ProtocolError);
  });
});

function recordOf({ operation }: Sample): WireRecord<unknown, unknown> {
  return records[operation.type] as unknown as WireRecord<unknown, unknown>;
}

function read(sample: Sample, bytes: Buffer): void {
  const reader = readerOf(bytes);
  recordOf(sample).decode(reader, sample.operation);
  readEnd(reader);
}

function expectValueOrProtocolError(sample: Sample, bytes: Buffer): void {
  try {
    read(sample, bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(ProtocolError);
  }
}
