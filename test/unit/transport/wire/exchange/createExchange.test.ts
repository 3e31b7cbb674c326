import { describe, expect, it } from 'vitest';
import { ProtocolError } from '../../../../../src/errors/wire/ProtocolError.js';
import { UnimplementedError } from '../../../../../src/errors/server/UnimplementedError.js';
import type { WatchEvent } from '../../../../../src/model/WatchEvent.js';
import type { OperationOf, OperationType } from '../../../../../src/transport/Operation.js';
import { createExchange } from '../../../../../src/transport/wire/exchange/createExchange.js';
import type { Exchange } from '../../../../../src/transport/wire/exchange/Exchange.js';
import { slab } from '../../../../../src/transport/wire/jute/write/slab.js';
import { records } from '../../../../../src/transport/wire/records/records.js';
import type { WireRecord } from '../../../../../src/transport/wire/records/WireRecord.js';
import { readerOf } from '../jute/readerOf.js';
import { stat, statBytes } from '../records/samples.js';
import { int, long, text } from '../wire.js';

const get = { type: 'getData', path: '/a', watch: true } as const;
const credential = { scheme: 'digest', credentials: 'a:b' };
const auth: OperationOf<'addAuth'> = { type: 'addAuth', path: '/', credential };
const data = Buffer.alloc(0);
const container: OperationOf<'create'> = {
  ...{ type: 'create', path: '/c', data, mode: 'container', ttl: undefined, acl: [] },
};

describe('createExchange', () => {
  it('writes the length of the frame, and then xid, type and record', () => {
    const { sent, request } = open();
    request('1', { type: 'sync', path: '/a' });
    request('2', { type: 'sync', path: '/a' });

    expect(sent()).toStrictEqual(
      Buffer.concat([
        ...[int(14), int(1), int(9), text('/a')],
        ...[int(14), int(2), int(9), text('/a')],
      ]),
    );
  });

  it('calls back in the order of the requests', () => {
    const { called, request, receive } = open();
    request('first', get);
    request('second', { type: 'remove', path: '/a', version: -1 });
    request('third', { type: 'sync', path: '/a' });
    receive(1, 0, int(1), Buffer.of(9), statBytes);
    receive(2, -101);
    receive(3, 0, text('/a'));

    expect(called).toStrictEqual([
      ['first', 0, { path: '/a', data: Buffer.of(9), stat }, undefined],
      ['second', -101, undefined, undefined],
      ['third', 0, undefined, undefined],
    ]);
  });

  it('accepts a missing znode as a reply only to exists', () => {
    const { called, request, receive } = open();
    request('exists', { type: 'exists', path: '/a', watch: true });
    request('getData', get);
    receive(1, -101);
    receive(2, -101);

    expect(called).toStrictEqual([
      ['exists', 0, null, undefined],
      ['getData', -101, undefined, undefined],
    ]);
  });

  it('accepts a reply to an identity before replies to earlier requests', () => {
    const { called, request, receive } = open();
    request('first', { type: 'sync', path: '/' });
    request('auth 1', auth);
    request('auth 2', auth);
    request('last', { type: 'sync', path: '/' });
    receive(-4, 0);
    receive(-4, -115);
    receive(1, 0, text('/'));
    receive(2, 0, text('/'));

    expect(called.map(([name, code]) => [name, code])).toStrictEqual([
      ['auth 1', 0],
      ['auth 2', -115],
      ['first', 0],
      ['last', 0],
    ]);
  });

  it('fails each waiting request once, in their order and with the cause', () => {
    const { called, exchange, request, receive } = open();
    request('first', get);
    request('auth', auth);
    request('answered', auth);
    request('last', get);
    receive(-4, 0);
    called.length = 0;
    exchange.end('cause');
    exchange.end('again');

    expect(called).toStrictEqual([
      ['first', -4, undefined, 'cause'],
      ['answered', -4, undefined, 'cause'],
      ['last', -4, undefined, 'cause'],
    ]);
  });

  it('shows the highest zxid of replies, and ignores notifications, pings and identities', () => {
    const { exchange, request, receiveAt } = open();
    request('', get);
    request('', auth);
    exchange.ping();
    receiveAt(99n, -4, 0);
    receiveAt(99n, -2, 0);
    receiveAt(99n, -1, 0, int(3), int(3), text('/a'));
    const seen = [exchange.zxid()];
    [7n, 5n, -1n, 0n, 2n ** 40n].forEach((zxid, index) => {
      request('', get);
      receiveAt(zxid, index + 1, -101);
      seen.push(exchange.zxid());
    });

    expect(seen).toStrictEqual([0, 7, 7, 7, 7, 2 ** 40]);
  });

  it('emits events of each type', () => {
    const { events, request, receive } = open();
    for (let count = 0; count < 4; count += 1) request('', get);
    for (const type of [1, 2, 3, 4]) receive(-1, 0, int(type), int(3), text('/é'));

    expect(events).toStrictEqual([
      { type: 'created', path: '/é' },
      { type: 'deleted', path: '/é' },
      { type: 'changed', path: '/é' },
      { type: 'child', path: '/é' },
    ]);
  });

  it('accepts any number of events after a persistent watch is set', () => {
    const { events, request, receive } = open();
    request('', { type: 'addWatch', path: '/a', recursive: true });
    receive(1, 0, int(0));
    for (let count = 0; count < 9; count += 1) receive(-1, 0, int(3), int(3), text('/a'));

    expect(events).toHaveLength(9);
  });

  it('accepts only the events of one-shot watches after the persistent watch is removed', () => {
    const { events, request, receive } = open();
    request('', { type: 'addWatch', path: '/a', recursive: true });
    request('', get);
    request('', { type: 'removeWatch', path: '/a', kind: 'any' });
    receive(1, 0, int(0));
    receive(2, -101);
    for (let count = 0; count < 9; count += 1) receive(-1, 0, int(3), int(3), text('/a'));
    receive(3, 0);
    receive(-1, 0, int(3), int(3), text('/a'));

    expect(events).toHaveLength(10);
    expect(() => {
      receive(-1, 0, int(3), int(3), text('/a'));
    }).toThrow('a frame with the unexpected xid -1');
  });

  it('accepts any number of events when a persistent watch is set again after its removal', () => {
    const { events, request, receive } = open();
    request('', { type: 'addWatch', path: '/a', recursive: true });
    request('', { type: 'removeWatch', path: '/a', kind: 'any' });
    request('', { type: 'addWatch', path: '/a', recursive: true });
    receive(1, 0, int(0));
    receive(2, 0);
    for (let count = 0; count < 9; count += 1) receive(-1, 0, int(3), int(3), text('/a'));

    expect(events).toHaveLength(9);
  });

  it.each<[string, (open: Opened) => void]>([
    ['a reply to no request', ({ receive }) => receive(1, 0)],
    [
      'the reply to a later request',
      ({ receive, request }) => {
        request('', get);
        request('', get);
        receive(2, -101);
      },
    ],
    [
      'a reply that comes twice',
      ({ receive, request }) => {
        request('', get);
        receive(1, -101);
        receive(1, -101);
      },
    ],
    ['a reply to no identity', ({ receive }) => receive(-4, 0)],
    ['a refusal of no identity', ({ receive }) => receive(-4, -115)],
    [
      'a second reply to an identity',
      ({ receive, request }) => {
        request('', auth);
        receive(-4, 0);
        receive(-4, 0);
      },
    ],
    ['a reply to no ping', ({ receive }) => receive(-2, 0)],
    [
      'a second reply to a ping',
      ({ exchange, receive }) => {
        exchange.ping();
        receive(-2, 0);
        receive(-2, 0);
      },
    ],
    ['an event without a watch', ({ receive }) => receive(-1, 0, int(3), int(3), text('/a'))],
    [
      'more events than watches',
      ({ receive, request }) => {
        request('', get);
        receive(-1, 0, int(3), int(3), text('/a'));
        receive(-1, 0, int(3), int(3), text('/a'));
      },
    ],
    [
      'an event of an unknown type',
      ({ receive, request }) => {
        request('', get);
        receive(-1, 0, int(5), int(3), text('/a'));
      },
    ],
    [
      'an event of the session',
      ({ receive, request }) => {
        request('', get);
        receive(-1, 0, int(-1), int(3), text(''));
      },
    ],
    [
      'an event with the state expired',
      ({ receive, request }) => {
        request('', get);
        receive(-1, 0, int(3), int(-112), text('/a'));
      },
    ],
    [
      'an event with the state of a refused identity',
      ({ receive, request }) => {
        request('', get);
        receive(-1, 0, int(-1), int(4), text(''));
      },
    ],
    [
      'an event with bytes after it',
      ({ receive, request }) => {
        request('', get);
        receive(-1, 0, int(3), int(3), text('/a'), int(0));
      },
    ],
    ['the xid that other clients use for setWatches', ({ receive }) => receive(-8, 0)],
    ['an unknown xid', ({ receive }) => receive(-99, 0)],
    ['the xid 0', ({ receive }) => receive(0, 0)],
    [
      'a return code above 0',
      ({ receive, request }) => {
        request('', get);
        receive(1, 1);
      },
    ],
    [
      'a return code of the library itself',
      ({ receive, request }) => {
        request('', get);
        receive(1, -1001);
      },
    ],
    [
      'a reply without its record',
      ({ receive, request }) => {
        request('', get);
        receive(1, 0);
      },
    ],
    [
      'a reply with bytes after its record',
      ({ receive, request }) => {
        request('', get);
        receive(1, 0, int(0), statBytes, Buffer.of(0));
      },
    ],
    [
      'a frame without a whole header',
      ({ exchange }) => exchange.receive(readerOf(Buffer.alloc(15))),
    ],
    ['an empty frame', ({ exchange }) => exchange.receive(readerOf(Buffer.alloc(0)))],
  ])('throws for %s, and gives no request a wrong reply', (_, misbehave) => {
    const opened = open();

    expect(() => misbehave(opened)).toThrow(ProtocolError);
    const answered = opened.called.length;
    opened.exchange.end('cause');
    expect(opened.called.slice(answered).every(([, code]) => code === -4)).toBe(true);
  });

  it('notices an unknown request when its refusal comes before earlier replies', () => {
    const { called, exchange, request, receive } = open();
    request('read', get);
    request('container', container);
    request('another', container);

    expect(() => receive(2, -6)).toThrow(UnimplementedError);
    expect(exchange.unknownType()).toBe(19);
    exchange.end('cause');
    expect(called.map(([name, code]) => [name, code])).toStrictEqual([
      ['read', -4],
      ['container', -6],
      ['another', -6],
    ]);
  });

  it('remembers an unknown request until the server replies to another request', () => {
    const { called, exchange, request, receive } = open();
    request('container', container);
    request('read', get);
    receive(1, -6);
    expect(called).toHaveLength(1);
    expect(exchange.unknownType()).toBe(19);
    receive(2, -101);

    expect(exchange.unknownType()).toBeUndefined();
  });

  it('calls back the next request when a callback throws, and reports the error', async () => {
    const thrown: unknown[] = [];
    const listeners = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException');
    process.once('uncaughtException', (error) => thrown.push(error));
    try {
      const { called, exchange, request, receive } = open();
      exchange.send(records.sync, { type: 'sync', path: '/' }, () => {
        throw new Error('of a subscriber');
      });
      request('next', { type: 'sync', path: '/' });
      receive(1, 0, text('/'));
      receive(2, 0, text('/'));
      await new Promise((resolve) => setImmediate(resolve));

      expect(called).toHaveLength(1);
      expect(thrown).toStrictEqual([new Error('of a subscriber')]);
    } finally {
      for (const listener of listeners) process.on('uncaughtException', listener);
    }
  });
});

type Called = [name: string, returnCode: number, reply: unknown, cause: unknown];

interface Opened {
  readonly exchange: Exchange;
  readonly called: Called[];
  readonly events: readonly WatchEvent[];
  readonly sent: () => Buffer;
  readonly request: <T extends OperationType>(name: string, operation: OperationOf<T>) => void;
  readonly receive: (xid: number, returnCode: number, ...body: readonly Buffer[]) => void;
  readonly receiveAt: (
    zxid: bigint,
    xid: number,
    returnCode: number,
    ...body: readonly Buffer[]
  ) => void;
}

/** Creates an exchange without a socket. The test passes the received bytes to the exchange. */
function open(): Opened {
  const writer = slab();
  const called: Called[] = [];
  const events: WatchEvent[] = [];
  const exchange = createExchange({ writer, flush: () => undefined }, (event) => {
    events.push(event);
  });
  const receiveAt: Opened['receiveAt'] = (zxid, xid, returnCode, ...body) =>
    exchange.receive(readerOf(Buffer.concat([int(xid), long(zxid), int(returnCode), ...body])));
  return {
    exchange,
    called,
    events,
    sent: () => Buffer.from(writer.bytes.subarray(writer.from, writer.at)),
    request: (name, operation) => {
      const record = records[operation.type] as unknown as WireRecord<unknown, unknown>;
      exchange.send(record, operation, (returnCode, reply, cause) => {
        called.push([name, returnCode, reply, cause]);
      });
    },
    receive: (xid, returnCode, ...body) => receiveAt(1n, xid, returnCode, ...body),
    receiveAt,
  };
}
