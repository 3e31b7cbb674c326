import { lastValueFrom, of, throwError } from 'rxjs';
import { ConnectionLossError, NoAuthError } from 'rxzk';
import { describe, expect, it } from 'vitest';
import { readRoot } from '../../../../src/cli/doctor/readRoot.js';
import { fakeClient } from '../../../marbles/fakeClient.js';
import { statOf } from '../../../marbles/nodes.js';

describe('readRoot', () => {
  it.each([
    ['a stat', of(statOf()), statOf()],
    ['NO_AUTH', throwError(() => new NoAuthError()), null],
  ])('emits when the reply is %s', async (_, reply, value) => {
    const client = fakeClient({ exists: [reply] });
    expect(await lastValueFrom(readRoot(client))).toStrictEqual(value);
    expect(client.sent).toStrictEqual([['exists', '/']]);
  });

  it('errors when there is no reply', async () => {
    const client = fakeClient({ exists: [throwError(() => new ConnectionLossError())] });
    await expect(lastValueFrom(readRoot(client))).rejects.toMatchObject({
      code: 'CONNECTION_LOSS',
    });
  });
});
