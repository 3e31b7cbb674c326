import type { Edit, Mutation } from './Mutation.js';

/**
 * What makes an election safe, each taken out on purpose: the texts of the source, what they become,
 * and the property of the safety search that sees it.
 */
export const electionMutations: readonly Mutation[] = [
  {
    breaks: 'assertLeading looks at the lease, also while the event loop stands still',
    property: 'one leader',
    edits: [
      {
        file: 'src/election/candidacy/runTerm.ts',
        text: 'context.lease() > 0)',
        becomes: 'context.lease() >= 0)',
      },
    ],
  },
  {
    breaks: 'the end of the lease suspends, also when nobody asks',
    property: 'the work ends',
    edits: [
      {
        file: 'src/election/candidacy/keepLease.ts',
        text: 'map((left) => left > 0),\n    distinct',
        becomes: 'map(() => true),\n    distinct',
      },
    ],
  },
  {
    breaks: 'the lease is half of the session timeout',
    property: 'one leader',
    edits: [
      { file: 'src/session/createLease.ts', text: 'held.timeout / 2', becomes: 'held.timeout' },
    ],
  },
  {
    breaks: 'a read proves nothing',
    property: 'one leader',
    edits: [...provenBy('true'), ...renewedBy('exists')],
  },
  {
    breaks: 'a sync proves nothing',
    property: 'one leader',
    edits: [...provenBy("operation.type === 'sync'"), ...renewedBy('sync')],
  },
  {
    breaks: 'a write renews the lease, which a sync does not',
    property: 'one leads in time',
    edits: renewedBy('sync'),
  },
  {
    // Two guards, of which each holds without the other.
    breaks: 'the own znode is of the own session',
    property: 'one leader',
    edits: [
      {
        file: 'src/election/candidacy/readElection.ts',
        text: 'place === null || reply.stat.ephemeralOwner !== sessionId',
        becomes: "place === null || sessionId === ''",
      },
      {
        file: 'src/observables/owned/findOwned.ts',
        text: 'filter((stat) => stat?.ephemeralOwner === sessionId),',
        becomes: 'filter((stat) => stat !== null),',
      },
    ],
  },
  {
    breaks: 'a lost connection suspends',
    property: 'the work ends',
    edits: [
      {
        file: 'src/election/candidacy/watchStanding.ts',
        text: '? of(describe(suspended))',
        becomes: '? NEVER',
      },
    ],
  },
  {
    breaks: 'the own znode is watched',
    property: 'one leader',
    edits: [
      {
        file: 'src/election/candidacy/standWhileConnected.ts',
        text: 'race(seen.fired$, ...ahead)',
        becomes: 'race(NEVER, ...ahead)',
      },
      {
        file: 'src/election/candidacy/standWhileConnected.ts',
        text: 'role$.pipe(takeUntil(deleted$), endWith(suspended))',
        becomes: 'deleted$ === NEVER ? NEVER : role$',
      },
    ],
  },
  {
    breaks: 'the one ahead going leads to another list, and is no victory',
    property: 'one leader',
    edits: [
      {
        file: 'src/election/candidacy/standWhileConnected.ts',
        text: 'race(seen.fired$, ...ahead)',
        becomes: 'ahead.length < 0 ? NEVER : seen.fired$',
      },
      {
        file: 'src/election/candidacy/standWhileConnected.ts',
        text: 'concat(of(describe(follower)), NEVER)',
        becomes:
          'concat(of(describe(follower)), untilTouched(client, childOf(path, ahead)), leading())',
      },
    ],
  },
  {
    breaks: 'the one ahead going leads to another list',
    property: 'one leads in time',
    edits: [
      {
        file: 'src/election/candidacy/standWhileConnected.ts',
        text: 'race(seen.fired$, ...ahead)',
        becomes: 'ahead.length < 0 ? NEVER : seen.fired$',
      },
    ],
  },
  {
    breaks: 'the token is that of the creation, and not a number of the parent',
    property: 'tokens grow',
    edits: [
      {
        file: 'src/election/candidacy/readElection.ts',
        text: 'token: reply.stat.czxid',
        becomes: 'token: Number(preset.sequence(candidate))',
      },
    ],
  },
  {
    breaks: 'the znode is deleted after the hand-over',
    property: 'one leader',
    edits: [
      {
        file: 'src/observables/owned/withOwned.ts',
        text: 'concat(released$.pipe(ignoreElements()), removeOwned',
        becomes: 'concat(EMPTY, removeOwned',
      },
    ],
  },
  {
    breaks: 'a hand-over ends with the leadership',
    property: 'the work ends',
    edits: [
      {
        file: 'src/election/candidacy/watchStanding.ts',
        text: 'takeUntil(merge(timer(seat.handover), lost$))',
        becomes: 'takeUntil(lost$ === NEVER ? NEVER : timer(seat.handover))',
      },
    ],
  },
  {
    breaks: 'a hand-over hears what the candidate hears',
    property: 'the work ends',
    edits: [
      { file: 'src/election/candidacy/watchStanding.ts', text: '    share(),\n', becomes: '' },
    ],
  },
  {
    breaks: 'no work begins after the lease',
    property: 'tokens grow',
    edits: [
      {
        file: 'src/election/candidacy/runTerm.ts',
        text: 'isLeading()\n        ? checkReturned(',
        becomes: "phase === 'leading'\n        ? checkReturned(",
      },
    ],
  },
  {
    breaks: 'leaving deletes the znode',
    property: 'nothing is left',
    edits: [
      {
        file: 'src/observables/owned/withOwned.ts',
        text: 'client.detach(removed$, node.path);',
        becomes: 'void removed$;',
      },
    ],
  },
  {
    breaks: 'a parent that is gone is created again',
    property: 'the campaign goes on',
    edits: [
      {
        file: 'src/observables/nextStep.ts',
        text: ", NO_NODE: 'createParents'",
        becomes: '',
      },
    ],
  },
];

/** What lets other answers than those to writes prove the lease. */
function provenBy(condition: string): Edit[] {
  const file = 'src/session/createLiveConnection.ts';
  return [
    { file, text: 'isWrite ? now() : 0', becomes: 'now()' },
    {
      file,
      text: 'isWrite && isProof(code)',
      becomes: `(isWrite || ${condition}) && isProof(code)`,
    },
  ];
}

/** What lets a candidate keep its lease by another request. */
function renewedBy(request: string): Edit[] {
  return ['keepLease', 'readElection'].map((name) => ({
    file: `src/election/candidacy/${name}.ts`,
    text: 'client.renewLease(own)',
    becomes: `client.${request}(own).pipe(map((reply) => reply !== null))`,
  }));
}
