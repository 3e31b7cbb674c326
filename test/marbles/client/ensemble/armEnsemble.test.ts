import { defer, NEVER, type Observable } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { armEnsemble } from '../../../../src/client/ensemble/armEnsemble.js';
import type { Arm } from '../../../../src/client/arm/createArm.js';
import { NoNodeError } from '../../../../src/errors/server/NoNodeError.js';
import type { Operation } from '../../../../src/transport/Operation.js';
import { armed } from '../../fakeClient.js';
import { marbles } from '../../marbles.js';
import { nodeOf, statOf } from '../../nodes.js';

const path = '/zookeeper/config';
const missing = new NoNodeError({ path });

/**
 * Creates a function `arm` that answers the first read with the first reply, and so on. `sent`
 * lists the type and the path of each read.
 */
function reads(...replies: readonly Observable<unknown>[]): {
  readonly arm: Arm['arm'];
  readonly sent: readonly string[];
} {
  const left = [...replies];
  const sent: string[] = [];
  const arm = ({ type, path: of }: Operation) =>
    defer(() => {
      sent.push(`${type} ${of}`);
      return left.shift() ?? expect.unreachable();
    });
  return { arm: arm as Arm['arm'], sent };
}

describe('armEnsemble', () => {
  it(
    'reads the znode outside of the chroot, and shows its real path',
    marbles((m) => {
      const data = m.cold('-(r|)', { r: armed(nodeOf('x'), NEVER) });
      const { arm, sent } = reads(data);
      const expected = '   -(r|)';

      m.expect(armEnsemble(arm, '/app')).toBeObservable(expected, {
        r: armed({ ...nodeOf('x'), path }, NEVER),
      });
      m.expect(data).toHaveSubscriptions('^!');
      m.flush();
      expect(sent).toStrictEqual(['getData //zookeeper/config']);
    }),
  );

  it(
    'waits for the creation of a znode that is missing',
    marbles((m) => {
      const data = m.cold('   -#    ', undefined, missing);
      const exists = m.cold('  -(r|)', { r: armed(null, NEVER) });
      const { arm, sent } = reads(data, exists);
      const expected = '      --(r|)';

      m.expect(armEnsemble(arm, '')).toBeObservable(expected, { r: armed(null, NEVER) });
      m.expect(data).toHaveSubscriptions('^!');
      m.expect(exists).toHaveSubscriptions('-^!');
      m.flush();
      expect(sent).toStrictEqual([`getData ${path}`, `exists ${path}`]);
    }),
  );

  it(
    'reads again if exists finds that the znode was just created, and drops the watch of exists',
    marbles((m) => {
      const unused = m.hot('  ------');
      const data1 = m.cold('  -#    ', undefined, missing);
      const exists = m.cold('  -(r|)', { r: armed(statOf(), unused) });
      const data2 = m.cold('    -(r|)', { r: armed(nodeOf('x'), NEVER) });
      const { arm } = reads(data1, exists, data2);
      const expected = '      ---(r|)';

      m.expect(armEnsemble(arm, '')).toBeObservable(expected, {
        r: armed({ ...nodeOf('x'), path }, NEVER),
      });
      m.expect(data1).toHaveSubscriptions('^!');
      m.expect(exists).toHaveSubscriptions('-^!');
      m.expect(unused).toHaveSubscriptions('--(^!)');
      m.expect(data2).toHaveSubscriptions('--^!');
    }),
  );
});
