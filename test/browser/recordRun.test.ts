import { firstValueFrom, NEVER } from 'rxjs';
import type { LeaderTerm } from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import { describe, expect, it } from 'vitest';
import { recordRun } from '../../examples/backend/instance/recordRun.js';
import { paths } from '../../examples/backend/paths.js';

describe('recordRun', () => {
  const client = memoryZooKeeper({ '/rxzk-example': '' }).client();

  it('counts the runs over all terms', async () => {
    await firstValueFrom(recordRun(client, 'one', term(7)));
    await firstValueFrom(recordRun(client, 'one', term(7)));
    await firstValueFrom(recordRun(client, 'two', term(9)));

    expect(await run()).toEqual({ by: 'two', token: 9, count: 3 });
  });

  it('writes nothing if another term has followed', async () => {
    await expect(firstValueFrom(recordRun(client, 'one', term(7)))).rejects.toThrow(
      'term 7 is over',
    );

    expect(await run()).toEqual({ by: 'two', token: 9, count: 3 });
  });

  it('writes nothing when the leadership is uncertain', async () => {
    const uncertain = {
      ...term(9),
      assertLeading: () => {
        throw new Error('not certain');
      },
    };
    await expect(firstValueFrom(recordRun(client, 'two', uncertain))).rejects.toThrow(
      'not certain',
    );

    expect(await run()).toEqual({ by: 'two', token: 9, count: 3 });
  });

  async function run(): Promise<unknown> {
    return JSON.parse((await firstValueFrom(client.getData(paths.run))).data.toString());
  }
});

function term(token: number): LeaderTerm {
  return {
    token,
    signal: new AbortController().signal,
    assertLeading: () => undefined,
    transaction: () => NEVER,
  };
}
