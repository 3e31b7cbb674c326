/**
 * Rules of the streams, each broken on purpose: a text of the source, and what it becomes. `npm run
 * mutate` applies them one by one and expects a marble test to turn red each time.
 */
export const mutations = [
  {
    breaks: 'rearm sets the watch again',
    file: 'src/observables/rearmDistinct.ts',
    text: 'const waiter = { complete: readAgain, error: end };',
    becomes: 'const waiter = { error: end };',
  },
  {
    breaks: 'a read that the connection failed is made again',
    file: 'src/observables/rearmDistinct.ts',
    text: 'else follow(whenRetryable(error, failures)',
    becomes:
      'else if (failures > 0) subscriber.error(error);\n      else follow(whenRetryable(error, failures)',
  },
  {
    breaks: 'a consumer who left at the reply gives the watch up',
    file: 'src/observables/rearmDistinct.ts',
    text: 'if (subscriber.closed) next.unsubscribe();',
    becomes: 'if (subscriber.closed) return;',
  },
  {
    breaks: 'an event that overtakes the reply leads to another read (the dirty read)',
    file: 'src/session/watches/createWatchTable.ts',
    text: '  watch.outcome = outcome;\n',
    becomes: '',
  },
  {
    breaks: 'a stream reads again after a reconnect',
    file: 'src/session/watches/createWatchTable.ts',
    text: "for (const watch of lost) settle(watch, 'lost');",
    becomes: 'void lost;',
  },
  {
    breaks: 'unsubscribing gives the watch up',
    file: 'src/session/watches/createWatchTable.ts',
    text: 'if (watch.waiting.length === 0) drop(watch);',
    becomes: '',
  },
  {
    breaks: 'an event spends only the watches that it concerns',
    file: 'src/session/watches/createWatchTable.ts',
    text: "child: ['children'],",
    becomes: "child: ['children', 'data'],",
  },
  {
    breaks: 'the same data are not emitted twice in a row',
    file: 'src/observables/sameNode.ts',
    text: 'return a?.czxid === b?.czxid',
    becomes: 'return false && a?.czxid === b?.czxid',
  },
  {
    breaks: 'a znode that was created again is another one',
    file: 'src/observables/sameNode.ts',
    text: 'a?.czxid === b?.czxid && a?.mzxid === b?.mzxid && a?.mtime === b?.mtime',
    becomes: 'a?.version === b?.version',
  },
  {
    breaks: 'the same child list is not emitted twice in a row',
    file: 'src/observables/sameChildren.ts',
    text: 'return b.children.every((name) => names.has(name));',
    becomes: 'return names.size < 0;',
  },
  {
    breaks: 'a child that was created again is added only below a parent that was read again',
    file: 'src/observables/tree/growTree.ts',
    text: "if (parent?.data.state === 'pending') {",
    becomes: 'if (depth < 0 && parent !== null) {',
  },
  {
    breaks: 'a missing znode is read at once when it is there after all',
    file: 'src/observables/orMissing.ts',
    text: 'if (reply === null) return of({ reply, fired$ });',
    becomes: 'if (reply !== undefined) return of({ reply: null, fired$ });',
  },
  {
    breaks: 'unsubscribing deletes an owned znode',
    file: 'src/observables/owned/withOwned.ts',
    text: 'client.detach(removed$, node.path);',
    becomes: 'void removed$;',
  },
  {
    breaks: 'an owned znode that somebody deleted is created again',
    file: 'src/observables/owned/watchOwned.ts',
    text: 'filter((stat) => stat?.ephemeralOwner !== sessionId),',
    becomes: 'filter((stat) => stat === undefined),',
  },
  {
    breaks: 'a creation whose reply was lost is looked for',
    file: 'src/observables/owned/createOwned.ts',
    text: " || error.outcome === 'unknown'",
    becomes: '',
  },
  {
    breaks: 'a znode of another session is not adopted',
    file: 'src/observables/owned/findOwned.ts',
    text: 'filter((stat) => stat?.ephemeralOwner === sessionId),',
    becomes: 'filter((stat) => stat !== null),',
  },
  {
    breaks: 'an expired session is followed by a new one',
    file: 'src/session/keepSession.ts',
    text: "else if (event.type === 'expired') last = null;",
    becomes: '',
  },
  {
    breaks: 'a baseline stays until all watches are set again',
    file: 'src/session/watches/createWatchKeeper.ts',
    text: 'if (isComplete) baseline = zxid;',
    becomes: 'baseline = zxid;',
  },
  {
    breaks: 'an existing znode that a stream watches for its existence has a data watch',
    file: 'src/session/createLiveConnection.ts',
    text: "watch.kind = ofList ? 'child' : 'data';",
    becomes: "watch.kind = ofList ? 'child' : 'exist';",
  },
  {
    breaks: 'a watch with another reader stays at the server',
    file: 'src/session/watches/createWatchKeeper.ts',
    text: 'if (current === null || others.length > 0) continue;',
    becomes: 'if (current === null) continue;',
  },
  {
    breaks: 'a watch that an older event has spent before its reply is removed',
    file: 'src/session/createLiveConnection.ts',
    text: ' || watch.outcome !== null) watches.drop(watch);',
    becomes: ') watches.drop(watch);',
  },
  {
    breaks: 'a read that fails removes the watch that stayed for it',
    file: 'src/session/watches/createWatchKeeper.ts',
    text: 'for (const other of others) if (other.kind === null) heirs.add(other);',
    becomes: '',
  },
  {
    breaks: 'replaced data show when the newest znodes are missing',
    file: 'src/session/watches/createWatchKeeper.ts',
    text: "first === 'unclear') confirm(connection, set);",
    becomes: "first === 'replaced') confirm(connection, set);",
  },
  {
    breaks: 'a recheck comes back to quiet znodes',
    file: 'src/session/watches/recheck.ts',
    text: 'left > 0 ? walk.next() : undefined',
    becomes: 'left > -Infinity ? walk.next() : undefined',
  },
  {
    breaks: 'only so many re-reads go at once',
    file: 'src/client/createConcurrencyLimit.ts',
    text: 'while (free > 0) {',
    becomes: 'for (;;) {',
  },
  {
    breaks: 'a handle is ended only after the callback in which that is decided',
    file: 'src/transport/binding/connectNative.ts',
    text: 'native.atRest(() => {\n        abandon(native);',
    becomes: '[0].forEach(() => {\n        abandon(native);',
  },
  {
    breaks: 'a request that finds the connection lost gives it up',
    file: 'src/transport/binding/connectNative.ts',
    text: "lost: () => {\n        lose('it was cut');\n      },",
    becomes: 'lost: () => {},',
  },
  {
    breaks: 'a second connection of a live handle counts as a loss',
    file: 'src/transport/binding/connectNative.ts',
    text: "else if (event === 'connect' || event === 'connecting') lose('it was cut');",
    becomes:
      "else if (event === 'connect') return;\n      else if (event === 'connecting') lose('it was cut');",
  },
  {
    breaks: 'a connection begins with a write that only a majority answers',
    file: 'src/transport/binding/prove.ts',
    text: "{ type: 'setData', path: nowhere, data: noBytes, version: -2 }",
    becomes: "{ type: 'sync', path: '/' } as never",
  },
  {
    breaks: 'an identity is presented once on a connection',
    file: 'src/client/openClient.ts',
    text: 'if (!isKnown) identities.push(',
    becomes: 'void isKnown;\n  identities.push(',
  },
  {
    breaks: 'nobody leads before a renewal behind the list is answered',
    file: 'src/election/candidacy/readElection.ts',
    text: 'seen?.place.waitsFor.length === 0',
    becomes: 'seen?.place.waitsFor.length === -1',
  },
  {
    breaks: 'a renewal that finds no znode ends the leadership',
    file: 'src/election/candidacy/keepLease.ts',
    text: 'isThere === false ? of(null) : left$',
    becomes: 'isThere === null ? of(null) : left$',
  },
  {
    breaks: 'a refusal that a server may give alone proves nothing',
    file: 'src/transport/answeredByMajority.ts',
    text: '  -101, // NO_NODE\n',
    becomes: '  -101, // NO_NODE\n  -102, // NO_AUTH\n',
  },
];
