import { describe, expect, it } from 'vitest';
import { AuthFailedError } from '../../../src/errors/server/AuthFailedError.js';
import { ConnectionLossError } from '../../../src/errors/server/ConnectionLossError.js';
import { SessionExpiredError } from '../../../src/errors/server/SessionExpiredError.js';
import type { Keeping, SessionEvent } from '../../../src/session/Keeping.js';
import type { LiveConnection } from '../../../src/session/LiveConnection.js';
import { transition } from '../../../src/session/transition.js';

const lost = new ConnectionLossError();
const over = new SessionExpiredError({ operation: 'connect' });
const denied = new AuthFailedError({ operation: 'connect' });
const one = { session: { id: 'one', password: 'secret' } } as LiveConnection;
const two = { session: { id: 'two', password: 'secret' } } as LiveConnection;

const states = {
  connecting: { status: 'connecting' },
  connected: { status: 'connected', connection: one },
  sought: { status: 'connecting', cause: over },
  suspended: { status: 'suspended', sessionId: 'one', since: 3, cause: lost },
  expired: { status: 'expired', sessionId: 'one' },
  closed: { status: 'closed', reason: 'requested' },
} as const satisfies Record<string, Keeping>;

const happenings = {
  connected: { type: 'connected', connection: two },
  disconnected: { type: 'disconnected', at: 3, cause: lost },
  expired: { type: 'expired' },
  connecting: { type: 'connecting' },
  closed: { type: 'closed', reason: 'authFailed' },
} as const satisfies Record<SessionEvent['type'], SessionEvent>;

const refused: Keeping = { status: 'closed', reason: 'authFailed', cause: denied };
const resumed: Keeping = { status: 'connected', connection: two };

describe('transition', () => {
  it.each([
    ['connecting', 'connected', resumed],
    ['connected', 'connected', resumed],
    ['suspended', 'connected', resumed],
    ['expired', 'connected', resumed],
    ['connected', 'disconnected', states.suspended],
    ['suspended', 'expired', states.expired],
    ['connected', 'connecting', states.sought],
    ['suspended', 'connecting', states.sought],
    ['expired', 'connecting', states.sought],
    ['connecting', 'closed', refused],
    ['connected', 'closed', refused],
    ['suspended', 'closed', refused],
    ['expired', 'closed', refused],
  ] as const)('changes the state %s at the event %s', (from, event, to) => {
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
  ] as const)('returns the same object for the state %s at the event %s', (from, event) => {
    expect(transition(states[from], happenings[event])).toBe(states[from]);
  });

  it('has no cause when the program closes the client', () => {
    const closed = transition(states.connected, { type: 'closed', reason: 'requested' });

    expect(closed).toStrictEqual(states.closed);
  });
});
