import { lastValueFrom, of, throwError } from 'rxjs';
import { NoAuthError, type Stat } from 'rxzk';
import { describe, expect, it } from 'vitest';
import { checkChroot } from '../../../../src/cli/doctor/checkChroot.js';
import type { Finding } from '../../../../src/cli/doctor/Finding.js';
import { fakeClient } from '../../../marbles/fakeClient.js';

describe('checkChroot', () => {
  it('counts the children of the root', async () => {
    expect(await check('', { numChildren: 2 })).toEqual({
      check: 'chroot',
      status: 'ok',
      detail: 'the root has 2 children',
    });
  });

  it('names the chroot of the connect string', async () => {
    expect(await check('/app/one', { numChildren: 0 })).toEqual({
      check: 'chroot',
      status: 'ok',
      detail: 'the chroot /app/one has 0 children',
    });
  });

  it('reports that the chroot does not exist, and shows how to create it', async () => {
    expect(await check('/app/one', null)).toEqual({
      check: 'chroot',
      status: 'failure',
      detail: 'the chroot /app/one does not exist',
      advice: 'Create it: rxzk --servers HOST:PORT create --parents /app/one',
    });
  });

  it('takes NO_AUTH as the proof that the chroot exists', async () => {
    const client = fakeClient({ exists: [throwError(() => new NoAuthError())] });
    expect(await lastValueFrom(checkChroot(client, '/app/one'))).toEqual({
      check: 'chroot',
      status: 'ok',
      detail: 'the chroot /app/one exists',
    });
  });
});

function check(chroot: string, stat: Pick<Stat, 'numChildren'> | null): Promise<Finding> {
  return lastValueFrom(checkChroot(fakeClient({ exists: [of(stat as Stat | null)] }), chroot));
}
