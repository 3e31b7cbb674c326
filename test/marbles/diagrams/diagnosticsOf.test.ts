import { mergeMap } from 'rxjs';
import { campaign, type Data, diagnosticsOf, type ZkClient } from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import { it } from 'vitest';
import { marbles } from '../marbles.js';
import { shown } from './shown.js';

/**
 * Changes the function `create` of the client. After this change, the client itself appends a
 * number to the name of each new znode, and the server appends no number. The first new znode gets
 * the first entry of `numbers`, the second new znode gets the second entry, and so on.
 */
function number(client: ZkClient, numbers: string[]): void {
  const create = client.create.bind(client);
  Object.assign(client, {
    create: (path: string, data?: Data) =>
      create(path + String(numbers.shift()), data, { mode: 'ephemeral' }),
  });
}

it(
  'warns when the numbers of an election are nearly used up',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/e': '' });
    const client = zk.client();
    const faults = m.cold('----E-----', { E: () => zk.expire(client) });
    const unsub = '        ---------!';
    const expected = '     ----w-----';

    number(client, ['0000000001', '2147483000']);
    zk.play(faults);
    const standing$ = campaign(client, '/e', { preset: 'sequence' });
    const warning$ = standing$.pipe(mergeMap(diagnosticsOf));
    m.expect(shown(warning$), unsub).toBeObservable(expected, { w: '647 numbers left' });
  }),
);
