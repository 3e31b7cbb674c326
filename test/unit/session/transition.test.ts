import { describe, expect, it } from 'vitest';
import type { Keeping, SessionEvent } from '../../../src/session/Keeping.js';
import type { LiveConnection } from '../../../src/session/LiveConnection.js';
import { transition } from '../../../src/session/transition.js';

const one = { session: { id: 'one', password: 'secret' } } as LiveConnection;
const two = { session: { id: 'two', password: 'secret' } } as LiveConnection;

const states = {
  connecting: { status: 'connecting' },
  connected: { status: 'connected', connection: one },
  suspended: { status: 'suspended', sessionId: 'one', since: 3 },
  expired: { status: 'expired', sessionId: 'one' },
  closed: { status: 'closed', reason: 'requested' },
} as const satisfies Record<Keeping['status'], Keeping>;

const happenings = {
  connected: { type: 'connected', connection: two },
  disconnected: { type: 'disconnected', at: 3 },
  expired: { type: 'expired' },
  connecting: { type: 'connecting' },
  closed: { type: 'closed', reason: 'authFailed' },
} as const satisfies Record<SessionEvent['type'], SessionEvent>;

const refused: Keeping = { status: 'closed', reason: 'authFailed' };
const resumed: Keeping = { status: 'connected', connection: two };

describe('transition', () => {
  it.each([
    ['connecting', 'connected', resumed],
    ['connected', 'connected', resumed],
    ['suspended', 'connected', resumed],
    ['expired', 'connected', resumed],
    ['connected', 'disconnected', states.suspended],
    ['suspended', 'expired', states.expired],
    ['connected', 'connecting', states.connecting],
    ['suspended', 'connecting', states.connecting],
    ['expired', 'connecting', states.connecting],
    ['connecting', 'closed', refused],
    ['connected', 'closed', refused],
    ['suspended', 'closed', refused],
    ['expired', 'closed', refused],
  ] as const)('leads from %s by %s to another state', (from, event, to) => {
    expect(transition(states[from], happenings[event])).toStrictEqual(to);
  });

  it.each([
    ['connecting', 'disconnected'],
    ['suspended', 'disconnected'],
    ['expired', 'disconnected'],
    ['connecting', 'expired'],
    ['connected', 'expired'],
    ['expired', 'expired'],
    ['closed', 'connected'],
    ['closed', 'disconnected'],
    ['closed', 'expired'],
    ['closed', 'connecting'],
    ['closed', 'closed'],
  ] as const)('leaves the very state when %s gets %s', (from, event) => {
    expect(transition(states[from], happenings[event])).toBe(states[from]);
  });
});
