import {
  BadVersionError,
  ConnectionLossError,
  NoAuthError,
  NoNodeError,
  QuotaExceededError,
  type ZkError,
} from 'rxzk';
import { describe, it } from 'vitest';
import { sendRenewal } from '../../../src/client/lease/sendRenewal.js';
import { marbles } from '../marbles.js';

describe('sendRenewal', () => {
  it.each([
    ['BAD_VERSION', new BadVersionError(), 't'],
    ['QUOTA_EXCEEDED', new QuotaExceededError(), 't'],
    ['NO_NODE', new NoNodeError(), 'g'],
  ])('derives from %s whether the znode exists', (_code, error, answer) => {
    marbles((m) => {
      const source = m.cold('  --#', {}, error);
      const sourceSubs = '     ^-!';
      const expected = `--(${answer}|)`;

      m.expect(sendRenewal(() => source, '/own')).toBeObservable(expected, { t: true, g: false });
      m.expect(source).toHaveSubscriptions(sourceSubs);
    })();
  });

  it.each<ZkError>([new NoAuthError(), new ConnectionLossError()])('errors with %s', (error) => {
    marbles((m) => {
      const source = m.cold('--#', {}, error);
      const sourceSubs = '   ^-!';
      const expected = '     --#';

      m.expect(sendRenewal(() => source, '/own')).toBeObservable(expected, {}, error);
      m.expect(source).toHaveSubscriptions(sourceSubs);
    })();
  });
});
