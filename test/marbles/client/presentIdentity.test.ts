import type { Observable } from 'rxjs';
import { describe, it } from 'vitest';
import { presentIdentity } from '../../../src/client/presentIdentity.js';
import type { Sender } from '../../../src/client/createSender.js';
import { AuthFailedError } from '../../../src/errors/server/AuthFailedError.js';
import { ConnectionLossError } from '../../../src/errors/server/ConnectionLossError.js';
import { inTurn } from '../inTurn.js';
import { marbles } from '../marbles.js';

const identity = { scheme: 'unheard-of', credentials: 'x' };

/** Creates a sender whose requests get these replies. */
function sender(replies: Observable<unknown>): Sender {
  return { send: () => replies } as unknown as Sender;
}

describe('presentIdentity', () => {
  it(
    'presents the identity again on the next connection, so a lost refusal comes again',
    marbles((m) => {
      const refused = new AuthFailedError();
      const first = m.cold('  --#', {}, new ConnectionLossError());
      const firstSubs = '     ^-!';
      const second = m.cold('   --#', {}, refused);
      const secondSubs = '    --^-!';
      const expected = '      ----#';

      m.expect(presentIdentity(sender(inTurn(first, second)), identity)).toBeObservable(
        expected,
        {},
        refused,
      );
      m.expect(first).toHaveSubscriptions(firstSubs);
      m.expect(second).toHaveSubscriptions(secondSubs);
    }),
  );

  it(
    'passes on any other error, and does not present the identity again',
    marbles((m) => {
      const refused = new AuthFailedError();
      const reply = m.cold('--#', {}, refused);
      const replySubs = '   ^-!';
      const expected = '    --#';

      m.expect(presentIdentity(sender(inTurn(reply)), identity)).toBeObservable(
        expected,
        {},
        refused,
      );
      m.expect(reply).toHaveSubscriptions(replySubs);
    }),
  );
});
