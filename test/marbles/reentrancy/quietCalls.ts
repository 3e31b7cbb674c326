import { from, of } from 'rxjs';
import { watchData } from 'rxzk';
import type { Call } from './Call.js';

/**
 * The calls that change no znode and set no watch. `renewLease` sends a write, but this write
 * always fails.
 *
 * The tests generate random programs: see `Program`. In each program, a subscriber makes one call.
 * The tests run each program twice. In the first run, the subscriber makes the call within a
 * notification. In the second run, this subscriber makes the same call a moment after this
 * notification. In the second run, all other subscribers get the same values in the same order as
 * in the first run.
 *
 * There is one exception: the calls whose names begin with `leave`. In these calls, a subscriber
 * leaves. If this subscriber owns a znode, the client deletes this znode. Then the values can
 * differ between the two runs.
 */
export const quietCalls: Readonly<Record<string, Call>> = {
  close: (client) => from(client.close()),
  'close, twice': (client) => from(Promise.all([client.close(), client[Symbol.asyncDispose]()])),
  'close, then a read': (client) => {
    void client.close();
    return client.getData('/a');
  },
  'close, then a stream': (client) => {
    void client.close();
    return watchData(client, '/a');
  },
  'leave, then close': (client, leave) => {
    leave();
    void client.close();
    return undefined;
  },
  leave: (_client, leave) => {
    leave();
    return undefined;
  },
  inspect: (client) => of(client.inspect()),
  lease: (client) => of(client.lease()),
  'now and uuid': (client) => of(client.now(), client.uuid()),
  'detach a read': (client) => {
    client.detach(client.getData('/a'));
    return undefined;
  },
  session$: (client) => client.session$,
  exists: (client) => client.exists('/a'),
  getData: (client) => client.getData('/missing'),
  getChildren: (client) => client.getChildren('/a'),
  getAcl: (client) => client.getAcl('/a'),
  renewLease: (client) => client.renewLease('/a'),
  sync: (client) => client.sync('/'),
  addAuth: (client) => client.addAuth('digest', 'ann:1'),
  'ensurePath of what is there': (client) => client.ensurePath('/a'),
};
