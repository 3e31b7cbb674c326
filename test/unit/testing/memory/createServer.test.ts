import { describe, expect, it } from 'vitest';
import { createClock } from '../../../../src/testing/memory/createClock.js';
import { createServer } from '../../../../src/testing/memory/createServer.js';

describe('createServer', () => {
  it.each([
    { cause: 'closed', events: ['deleted /mine', 'lost'] },
    { cause: 'expired', events: ['lost'] },
  ] as const)('reports $events to a connection whose session has $cause', ({ cause, events }) => {
    const server = createServer(createClock());
    const session = server.openSession(10_000);
    const told: string[] = [];
    const connection = server.attach(session, {
      tell: ({ type, path }) => told.push(`${type} ${path}`),
      lost: () => told.push('lost'),
    });
    const caller = { sessionId: session.id, identities: [] };
    const mine = { path: '/mine', data: Buffer.alloc(0), mode: 'ephemeral' } as const;
    server.apply(server.database().create(caller, 0, mine));
    server.watches.add('data', '/mine', connection.id);

    server.end(session, cause);
    expect(told).toStrictEqual(events);
    expect(server.database().exists('/mine').rc).not.toBe(0);
    expect(server.isAttached(connection)).toBe(false);
    expect(server.watches.size).toBe(0);
  });
});
