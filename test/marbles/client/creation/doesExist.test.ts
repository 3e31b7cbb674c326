import { describe, expect, it } from 'vitest';
import { doesExist } from '../../../../src/client/creation/doesExist.js';
import { ConnectionLossError } from '../../../../src/errors/server/ConnectionLossError.js';
import { NoAuthError } from '../../../../src/errors/server/NoAuthError.js';
import type { ZkError } from '../../../../src/errors/ZkError.js';
import type { Stat } from '../../../../src/model/Stat.js';
import { fakeClient } from '../../fakeClient.js';
import { marbles } from '../../marbles.js';
import { statOf } from '../../nodes.js';

const stats: Readonly<Record<string, Stat | null>> = { s: statOf(), n: null };
const answers = { y: true, n: false };

describe('doesExist', () => {
  it.each<[string, string, ZkError | undefined, string]>([
    ['a stat            ', '-(s|)', undefined, '                -(y|)'],
    ['null              ', '-(n|)', undefined, '                -(n|)'],
    ['NO_AUTH           ', '-#   ', new NoAuthError(), '        -(y|)'],
    ['any other error   ', '-#   ', new ConnectionLossError(), '-#   '],
  ])('takes one reply, here %s', (_, reply, error, expected) => {
    marbles((m) => {
      const exists = m.cold(reply, stats, error);
      const client = fakeClient({ exists: [exists] });

      m.expect(doesExist(client, '/a')).toBeObservable(expected, answers, error);
      m.expect(exists).toHaveSubscriptions('^!');
      m.flush();
      expect(client.sent).toStrictEqual([['exists', '/a']]);
    })();
  });
});
