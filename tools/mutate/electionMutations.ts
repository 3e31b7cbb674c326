import type { Edit, Mutation } from './Mutation.js';

/**
 * Mutations that break the rules of a safe election. For each mutation, the safety search
 * (test/search) must find a violation of the property that the mutation names.
 */
export const electionMutations: readonly Mutation[] = [
  {
    breaks: 'assertLeading reads the lease, even if a blocked event loop delays the timer',
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
    breaks: 'the end of the lease suspends the leader, even if no program reads the lease',
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
    breaks: 'the reply to a read does not renew the lease',
    property: 'one leader',
    edits: [...provenBy('true'), ...renewedBy('exists')],
  },
  {
    breaks: 'the reply to a sync does not renew the lease',
    property: 'one leader',
    edits: [...provenBy("operation.type === 'sync'"), ...renewedBy('sync')],
  },
  {
    breaks: 'a candidate renews its lease with a write, and not with a sync',
    property: 'one leads in time',
    edits: renewedBy('sync'),
  },
  {
    // Two checks in the code keep this rule. If only one check is missing, the other check still
    // keeps the rule. So the mutation has two edits, and each edit removes one of the checks.
    breaks: 'a candidate uses only a znode of its own session',
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
    breaks: 'a lost connection suspends the leader',
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
    breaks: 'a candidate watches its own znode',
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
    breaks: 'if the candidate ahead leaves, the next candidate does not lead without another list',
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
    breaks: 'if the candidate ahead leaves, the next candidate reads the list again',
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
    breaks: 'the token is the czxid of the znode, and not its sequence number',
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
    breaks: 'the znode is deleted only after the handover',
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
    breaks: 'a handover ends when the candidate no longer leads',
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
    breaks: 'a handover gets the same standings as the candidate',
    property: 'the work ends',
    edits: [
      { file: 'src/election/candidacy/watchStanding.ts', text: '    share(),\n', becomes: '' },
    ],
  },
  {
    breaks: 'no work starts after the end of the lease',
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
    breaks: 'a candidate that leaves deletes its znode',
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
    breaks: 'a candidate creates a missing parent again',
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

/**
 * Returns edits for the renewal of the lease. Without these edits, only the reply to a write renews
 * the lease. With these edits, the reply to any other request also renews the lease, if `condition`
 * is true for this request. `condition` is the source text of an expression about a request.
 */
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

/**
 * Returns edits that make a candidate renew its lease with `request`, and not with `renewLease`.
 */
function renewedBy(request: string): Edit[] {
  return ['keepLease', 'readElection'].map((name) => ({
    file: `src/election/candidacy/${name}.ts`,
    text: 'client.renewLease(own)',
    becomes: `client.${request}(own).pipe(map((reply) => reply !== null))`,
  }));
}
