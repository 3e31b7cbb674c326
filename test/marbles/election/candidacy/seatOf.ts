import { createHandOvers } from '../../../../src/election/candidacy/createHandOvers.js';
import type { Seat } from '../../../../src/election/candidacy/Seat.js';
import { presetOf } from '../../../../src/election/presets/presetOf.js';
import { fakeClient } from '../../fakeClient.js';

/**
 * Creates the seat of a candidate in the session `one`. The name of the candidate is only a number.
 */
export function seatOf(seat: Partial<Seat> = {}): Seat {
  return {
    path: '/e',
    preset: presetOf('sequence'),
    id: 'me',
    permits: 1,
    handover: 0,
    prefix: '',
    candidate: '0000000002',
    sessionId: 'one',
    handOvers: createHandOvers(fakeClient({})),
    ...seat,
  };
}
