import { NEVER, throwError } from 'rxjs';
import { ClientClosedError, ConnectionLossError, listAgain, NoAuthError } from 'rxzk';
import { describe, it } from 'vitest';
import { inTurn } from '../../inTurn.js';
import { marbles } from '../../marbles.js';

describe('listAgain', () => {
  it(
    'reads again whenever the trigger of the last reply completes',
    marbles((m) => {
      const read1 = m.cold('   -(a|)          ');
      const trigger1 = m.cold('-----x-|       ');
      const read2 = m.cold('           -(b|)  ');
      const trigger2 = m.cold('         ------');
      const read1Subs = '      ^!             ';
      const trigger1Subs = '   -^------!      ';
      const read2Subs = '      --------^!     ';
      const trigger2Subs = '   ---------^-----';
      const expected = '       -a-------b-----';
      const triggers = { a: trigger1, b: trigger2 };
      const read$ = inTurn(read1, read2);

      m.expect(
        listAgain(
          () => read$,
          (reply) => triggers[reply as 'a' | 'b'],
        ),
      ).toBeObservable(expected);
      m.expect(read1).toHaveSubscriptions(read1Subs);
      m.expect(trigger1).toHaveSubscriptions(trigger1Subs);
      m.expect(read2).toHaveSubscriptions(read2Subs);
      m.expect(trigger2).toHaveSubscriptions(trigger2Subs);
    }),
  );

  it(
    'unsubscribes from the trigger when its consumer leaves',
    marbles((m) => {
      const read = m.cold('   -(a|)');
      const trigger = m.cold('------');
      const readSubs = '      ^!';
      const triggerSubs = '   -^-!  ';
      const unsub = '         ---!  ';

      m.expect(
        listAgain(
          () => read,
          () => trigger,
        ),
        unsub,
      ).toBeObservable('-a');
      m.expect(read).toHaveSubscriptions(readSubs);
      m.expect(trigger).toHaveSubscriptions(triggerSubs);
    }),
  );

  it(
    'reads again when the connection is lost during a read',
    marbles((m) => {
      const read1 = m.cold<string>('-#', {}, new ConnectionLossError());
      const read2 = m.cold('         -(a|)');
      const read1Subs = '           ^!';
      const read2Subs = '           -^!   ';
      const read$ = inTurn(read1, read2);

      m.expect(
        listAgain(
          () => read$,
          () => NEVER,
        ),
      ).toBeObservable('            --a');
      m.expect(read1).toHaveSubscriptions(read1Subs);
      m.expect(read2).toHaveSubscriptions(read2Subs);
    }),
  );

  it(
    'errors with any other error of the read, and with an error of the trigger',
    marbles((m) => {
      const refused = new NoAuthError();
      const failing = m.cold<string>('-#', {}, refused);
      const read = m.cold('           -(a|)');
      const failingSubs = '           ^!   ';
      const readSubs = '              ^!   ';
      const expected1 = '             -#   ';
      const expected2 = '             -(a#)';

      m.expect(
        listAgain(
          () => failing,
          () => NEVER,
        ),
      ).toBeObservable(expected1, {}, refused);
      m.expect(
        listAgain(
          () => read,
          () => throwError(() => refused),
        ),
      ).toBeObservable(expected2, undefined, refused);
      m.expect(failing).toHaveSubscriptions(failingSubs);
      m.expect(read).toHaveSubscriptions(readSubs);
    }),
  );

  it(
    'completes when the client is closed',
    marbles((m) => {
      const read = m.cold<string>('-#', {}, new ClientClosedError());
      const readSubs = '           ^!';

      m.expect(
        listAgain(
          () => read,
          () => NEVER,
        ),
      ).toBeObservable('-|');
      m.expect(read).toHaveSubscriptions(readSubs);
    }),
  );
});
