import { NEVER, type Observable, switchMap } from 'rxjs';
import {
  campaign,
  collectTree,
  ephemeralNode,
  join,
  lock,
  semaphore,
  setDataWith,
  watchCandidates,
  watchChildren,
  watchData,
  watchExists,
  watchLeader,
  watchMembers,
  watchTree,
  whileLeading,
} from 'rxzk';
import type { Call } from './Call.js';

/**
 * The calls that write to znodes, the calls that set watches, and an `addAuth` that is refused. A
 * subscriber can make such a call either within a notification, or a moment after the notification.
 * The time of the call can change the values that other subscribers get. For example, the call
 * writes data, and another subscriber reads this data. The read returns the new data only if the
 * call comes before the read. Another example: after a lost connection, the client sets its watches
 * again. The order of these watches can depend on the time of the call.
 *
 * The tests generate random programs: see `Program`. In each program, a subscriber makes one call.
 * The tests run each program twice. In the first run, the subscriber makes the call within the
 * notification. In the second run, the subscriber makes the call a moment later. Most subscribers
 * watch a current state, such as the data of a znode. For each of these subscribers, the last value
 * must be the same in the two runs. The earlier values may differ.
 */
export const racingCalls: Readonly<Record<string, Call>> = {
  armExists: (client) => client.armExists('/a').pipe(switchMap(fired)),
  armData: (client) => client.armData('/a').pipe(switchMap(fired)),
  armChildren: (client) => client.armChildren('/a').pipe(switchMap(fired)),
  watchData: (client) => watchData(client, '/a'),
  'watchData, missing': (client) => watchData(client, '/missing'),
  watchChildren: (client) => watchChildren(client, '/a'),
  watchExists: (client) => watchExists(client, '/a'),
  watchTree: (client) => watchTree(client, '/a'),
  collectTree: (client) => watchTree(client, '/a').pipe(collectTree()),
  watchMembers: (client) => watchMembers(client, '/a'),
  watchLeader: (client) => watchLeader(client, '/election'),
  watchCandidates: (client) => watchCandidates(client, '/election'),
  'addAuth that is refused': (client) => client.addAuth('unknown', 'x'),
  create: (client) => client.create('/a/new'),
  setData: (client) => client.setData('/a', 'called'),
  remove: (client) => client.remove('/a/b'),
  setAcl: (client) => client.setAcl('/a', [{ perms: 31, scheme: 'world', id: 'anyone' }]),
  ensurePath: (client) => client.ensurePath('/a/p/q'),
  setDataWith: (client) => setDataWith(client, '/a', () => 'changed'),
  'detach a write': (client) => {
    client.detach(client.setData('/a', 'detached'));
    return undefined;
  },
  ephemeralNode: (client) => ephemeralNode(client, '/a/own'),
  join: (client) => join(client, '/a', 'm', { name: 'joined' }),
  campaign: (client) => campaign(client, '/contest'),
  whileLeading: (client) => campaign(client, '/contest').pipe(whileLeading(() => NEVER)),
  lock: (client) => lock(client, '/contest'),
  semaphore: (client) => semaphore(client, '/contest', 2),
  'ephemeralNode, then close': (client) => {
    void client.close();
    return ephemeralNode(client, '/a/own');
  },
};

function fired({ fired$ }: { readonly fired$: Observable<unknown> }): Observable<unknown> {
  return fired$;
}
