import { map, mergeMap, NEVER, type Observable, of, take, timer } from 'rxjs';
import {
  campaign,
  collectTree,
  decode,
  diagnosticsOf,
  diffChildren,
  ephemeralNode,
  join,
  latestOnly,
  listAgain,
  lock,
  markStale,
  rearm,
  semaphore,
  shareLatest,
  toCandidates,
  toPlace,
  untilTouched,
  utf8,
  watchCandidates,
  watchChildren,
  watchData,
  watchEnsemble,
  watchExists,
  watchLeader,
  watchMembers,
  watchTree,
  whenPresent,
  whileLeading,
  withEach,
  type ZkClient,
} from 'rxzk';

type Streams = Readonly<Record<string, (client: ZkClient) => Observable<unknown>>>;

/** Each stream that never completes by itself. */
export const streams: Streams = {
  campaign: (client) => campaign(client, '/a/election'),
  'campaign, kazoo': (client) => campaign(client, '/a/election', { preset: 'kazoo' }),
  'campaign, goZookeeper': (client) => campaign(client, '/a/election', { preset: 'goZookeeper' }),
  'campaign, apache': (client) => campaign(client, '/a/election', { preset: 'apache' }),
  'campaign, sequence': (client) => campaign(client, '/a/election', { preset: 'sequence' }),
  'campaign that waits': (client) => campaign(client, '/taken/election'),
  watchLeader: (client) => watchLeader(client, '/taken/election'),
  watchCandidates: (client) => watchCandidates(client, '/taken/election'),
  watchData: (client) => watchData(client, '/a'),
  'watchData, missing': (client) => watchData(client, '/missing'),
  watchChildren: (client) => watchChildren(client, '/a'),
  'watchChildren, missing': (client) => watchChildren(client, '/missing'),
  watchExists: (client) => watchExists(client, '/missing'),
  watchEnsemble: (client) => watchEnsemble(client),
  watchTree: (client) => watchTree(client, '/a'),
  'watchTree, missing': (client) => watchTree(client, '/missing'),
  watchMembers: (client) => watchMembers(client, '/a'),
  'watchMembers with a grace': (client) => watchMembers(client, '/a', { grace: 5 }),
  rearm: (client) => rearm(() => client.armChildren('/a')),
  listAgain: (client) =>
    listAgain(
      () => client.getChildren('/a'),
      () => untilTouched(client, '/a'),
    ),
  'toCandidates and toPlace': (client) =>
    watchChildren(client, '/taken/election').pipe(toCandidates('curatorLatch'), toPlace('none')),
  collectTree: (client) => watchTree(client, '/a').pipe(collectTree()),
  whenPresent: (client) => watchData(client, '/missing').pipe(whenPresent()),
  decode: (client) => watchData(client, '/a').pipe(decode(utf8)),
  diffChildren: (client) => watchChildren(client, '/a').pipe(diffChildren()),
  withEach: (client) =>
    watchChildren(client, '/a').pipe(withEach((name) => watchData(client, `/a/${name}`))),
  latestOnly: (client) => watchData(client, '/a').pipe(latestOnly(() => watchData(client, '/a/b'))),
  markStale: (client) => watchData(client, '/a').pipe(markStale(client)),
  shareLatest: (client) => watchData(client, '/a').pipe(shareLatest({ linger: 5 })),
  ephemeralNode: (client) => ephemeralNode(client, '/a/e'),
  'ephemeralNode with a list': (client) =>
    ephemeralNode(client, '/a/e', '', { acl: [{ perms: 31, scheme: 'world', id: 'anyone' }] }),
  'ephemeralNode without a parent': (client) => ephemeralNode(client, '/new/parent/e'),
  'ephemeralNode, numbered': (client) =>
    ephemeralNode(client, '/a/e-', '', { mode: 'ephemeralSequential' }),
  'ephemeralNode that waits for another session': (client) => ephemeralNode(client, '/taken/node'),
  'join, with data that change': (client) =>
    join(
      client,
      '/a',
      timer(0, 2).pipe(
        map((n) => String(n)),
        take(4),
      ),
      { name: 'data' },
    ),
  join: (client) => join(client, '/a'),
  'join without a group': (client) => join(client, '/group', '', { name: 'host-1' }),
  lock: (client) => lock(client, '/a/lock'),
  'lock that waits': (client) => lock(client, '/taken/election', { preset: 'curatorLatch' }),
  semaphore: (client) => semaphore(client, '/a/semaphore', 2),
  'semaphore that waits': (client) =>
    semaphore(client, '/taken/election', 1, { preset: 'curatorLatch' }),
  whileLeading: (client) => campaign(client, '/a/election').pipe(whileLeading(() => NEVER)),
  'whileLeading with a hand-over': (client) =>
    campaign(client, '/a/election', { handover: 10 }).pipe(
      whileLeading(() => watchData(client, '/a')),
    ),
  diagnosticsOf: (client) => campaign(client, '/a/election').pipe(mergeMap(diagnosticsOf)),
  'an election beside its leader': (client) =>
    of(1).pipe(
      mergeMap(() => campaign(client, '/a/election')),
      mergeMap(({ role }) =>
        watchLeader(client, '/a/election').pipe(map((leader) => [role, leader])),
      ),
    ),
};
