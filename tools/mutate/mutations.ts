import type { Mutation } from './Mutation.js';

/**
 * Rules of the streams, each broken on purpose: a text of the source, and what it becomes. `npm run
 * mutate` applies them one by one and expects a marble test to turn red each time.
 */
export const mutations: readonly Mutation[] = [
  {
    breaks: 'rearm sets the watch again',
    edits: [
      {
        file: 'src/observables/RearmLoop.ts',
        text: 'if (pause$ === null) this.readAgain();\n    else this.readAfter(pause$);',
        becomes: 'void this.reader;',
      },
    ],
  },
  {
    breaks: 'a read that the connection failed is made again',
    edits: [
      {
        file: 'src/observables/RearmLoop.ts',
        text: 'whenRetryable(error, this.failures)',
        becomes: 'throwError(() => error)',
      },
    ],
  },
  {
    breaks: 'a consumer who left at the reply gives the watch up',
    edits: [
      {
        file: 'src/observables/RearmLoop.ts',
        text: 'if (this.subscriber.closed) next.unsubscribe();',
        becomes: 'if (this.subscriber.closed) return;',
      },
    ],
  },
  {
    breaks: 'an event that overtakes the reply leads to another read (the dirty read)',
    edits: [
      {
        file: 'src/session/watches/settle.ts',
        text: '  watch.outcome = outcome;\n',
        becomes: '',
      },
    ],
  },
  {
    breaks: 'a stream reads again after a reconnect',
    edits: [
      {
        file: 'src/session/watches/createWatchTable.ts',
        text: "for (const watch of lost) settle(watch, 'lost');",
        becomes: 'void lost;',
      },
    ],
  },
  {
    breaks: 'unsubscribing gives the watch up',
    edits: [
      {
        file: 'src/session/watches/Follower.ts',
        text: 'if (watch.waiting.length === 0) drop(watch);',
        becomes: 'void drop;',
      },
    ],
  },
  {
    breaks: 'an event spends only the watches that it concerns',
    edits: [
      {
        file: 'src/session/watches/createWatchTable.ts',
        text: "child: ['getChildren'],",
        becomes: "child: ['getChildren', 'getData'],",
      },
    ],
  },
  {
    breaks: 'the same data are not emitted twice in a row',
    edits: [
      {
        file: 'src/observables/sameNode.ts',
        text: 'return a?.czxid === b?.czxid',
        becomes: 'return false && a?.czxid === b?.czxid',
      },
    ],
  },
  {
    breaks: 'a znode that was created again is another one',
    edits: [
      {
        file: 'src/observables/sameNode.ts',
        text: 'a?.czxid === b?.czxid && a?.mzxid === b?.mzxid && a?.mtime === b?.mtime',
        becomes: 'a?.version === b?.version',
      },
    ],
  },
  {
    breaks: 'the same child list is not emitted twice in a row',
    edits: [
      {
        file: 'src/observables/sameChildren.ts',
        text: 'return b.children.every((name) => names.has(name));',
        becomes: 'return names.size < 0;',
      },
    ],
  },
  {
    breaks: 'a child that was created again is added only below a parent that was read again',
    edits: [
      {
        file: 'src/observables/tree/createBranches.ts',
        text: 'if (parent !== null && isBeingRead(parent.data)) {',
        becomes: 'if (parent !== null && branch.depth < 0 && isBeingRead(parent.data)) {',
      },
    ],
  },
  {
    breaks: 'a missing znode is read at once when it is there after all',
    edits: [
      {
        file: 'src/session/watches/orMissing.ts',
        text: 'if (reply === null) return of({ reply, fired$ });',
        becomes: 'if (reply !== undefined) return of({ reply: null, fired$ });',
      },
    ],
  },
  {
    breaks: 'unsubscribing deletes an owned znode',
    edits: [
      {
        file: 'src/observables/owned/withOwned.ts',
        text: 'client.detach(removed$, node.path);',
        becomes: 'void removed$;',
      },
    ],
  },
  {
    breaks: 'an owned znode that somebody deleted is created again',
    edits: [
      {
        file: 'src/observables/owned/watchOwned.ts',
        text: 'filter((stat) => stat?.ephemeralOwner !== sessionId),',
        becomes: 'filter((stat) => stat === undefined),',
      },
    ],
  },
  {
    breaks: 'a creation whose reply was lost is looked for',
    edits: [
      {
        file: 'src/observables/nextStep.ts',
        text: "error.outcome === 'unknown' && once.has(work)",
        becomes: "error.outcome === 'unknown' && work === 'remove'",
      },
    ],
  },
  {
    breaks: 'a znode of another session is not adopted',
    edits: [
      {
        file: 'src/observables/owned/findOwned.ts',
        text: 'filter((stat) => stat?.ephemeralOwner === sessionId),',
        becomes: 'filter((stat) => stat !== null),',
      },
    ],
  },
  {
    breaks: 'an expired session is followed by a new one',
    edits: [
      {
        file: 'src/session/keepSession.ts',
        text: "else if (event.type === 'expired') last = null;",
        becomes: '',
      },
    ],
  },
  {
    breaks: 'a baseline stays until all watches are set again',
    edits: [
      {
        file: 'src/session/watches/createWatchKeeper.ts',
        text: 'if (isComplete) baseline = zxid;',
        becomes: 'baseline = zxid;',
      },
    ],
  },
  {
    breaks: 'an existing znode that a stream watches for its existence has a data watch',
    edits: [
      {
        file: 'src/session/createLiveConnection.ts',
        text: "=== 'getChildren' ? 'child' : 'data';",
        becomes: "=== 'getChildren' ? 'child' : 'exist';",
      },
    ],
  },
  {
    breaks: 'a watch with another reader stays at the server',
    edits: [
      {
        file: 'src/session/watches/createRemovals.ts',
        text: 'return others.length > 0 || (',
        becomes: 'return (',
      },
    ],
  },
  {
    breaks: 'a watch that an older event has spent before its reply is removed',
    edits: [
      {
        file: 'src/session/createLiveConnection.ts',
        text: ' || watch.outcome !== null) watches.drop(watch);',
        becomes: ') watches.drop(watch);',
      },
    ],
  },
  {
    breaks: 'a read that fails removes the watch that stayed for it',
    edits: [
      {
        file: 'src/session/watches/createRemovals.ts',
        text: 'for (const other of others) if (other.kind === null) heirs.add(other);',
        becomes: '',
      },
    ],
  },
  {
    breaks: 'replaced data show when the newest znodes are missing',
    edits: [
      {
        file: 'src/session/watches/createWatchKeeper.ts',
        text: "first === 'unclear') confirm(connection, set);",
        becomes: "first === 'replaced') confirm(connection, set);",
      },
    ],
  },
  {
    breaks: 'a stream of the root leaves the recursive watch at the server',
    edits: [
      {
        file: 'src/session/watches/createRemovals.ts',
        text: " || (type !== 'getChildren' && trees.has(path))",
        becomes: '',
      },
    ],
  },
  {
    breaks: 'a tree hears what has happened while there was no connection',
    edits: [
      {
        file: 'src/session/watches/trees/createRecall.ts',
        text: 'recalled.forEach(watches.put);',
        becomes: '',
      },
    ],
  },
  {
    breaks: 'a znode that is held back is watched over a loss',
    edits: [
      {
        file: 'src/observables/tree/knownNodes.ts',
        text: ' || isHeld(branch)) {',
        becomes: ') {',
      },
    ],
  },
  {
    breaks: 'a child that is read again is not settled with an older value',
    edits: [
      {
        file: 'src/observables/tree/createBranches.ts',
        text: "child.data.state === 'held' && ",
        becomes: '',
      },
    ],
  },
  {
    breaks: 'lists are read behind the recursive watch of their znode',
    edits: [
      {
        file: 'src/session/watches/createWatches.ts',
        text: "if (keeper.covers(root)) watches.lose(root, 'getChildren');",
        becomes: '',
      },
    ],
  },
  {
    breaks: 'a child that is told of before its parent is read is not forgotten',
    edits: [
      {
        file: 'src/observables/tree/hearingOf.ts',
        text: 'if (branch.node === null) branch.children ??= new Map<string, Branch>();',
        becomes: '',
      },
    ],
  },
  {
    breaks: 'a recheck comes back to quiet znodes',
    edits: [
      {
        file: 'src/session/watches/evenly.ts',
        text: 'left > 0 ? walk.next() : undefined',
        becomes: 'left > -Infinity ? walk.next() : undefined',
      },
    ],
  },
  {
    breaks: 'only so many re-reads go at once',
    edits: [
      {
        file: 'src/client/createConcurrencyLimit.ts',
        text: 'while (free > 0) {',
        becomes: 'for (;;) {',
      },
    ],
  },
  {
    breaks: 'a handle is ended only after the callback in which that is decided',
    edits: [
      {
        file: 'src/transport/binding/connectNative.ts',
        text: 'native.atRest(() => {\n        closeKeepingSession(native);',
        becomes: '[0].forEach(() => {\n        closeKeepingSession(native);',
      },
    ],
  },
  {
    breaks: 'a request that finds the connection lost gives it up',
    edits: [
      {
        file: 'src/transport/binding/connectNative.ts',
        text: 'lost: cut,',
        becomes: 'lost: noop,',
      },
    ],
  },
  {
    breaks: 'a second connection of a live handle counts as a loss',
    edits: [
      {
        file: 'src/transport/binding/connectNative.ts',
        text: "else if (event === 'connect' || event === 'connecting') cut();",
        becomes:
          "else if (event === 'connect') return;\n      else if (event === 'connecting') cut();",
      },
    ],
  },
  {
    breaks: 'a connection begins with a write that only a majority answers',
    edits: [
      {
        file: 'src/transport/binding/prove.ts',
        text: "request<'setData'>(impossibleWrite,",
        becomes: "request<'sync'>({ type: 'sync', path: '/' },",
      },
    ],
  },
  {
    breaks: 'an identity is presented once on a connection',
    edits: [
      {
        file: 'src/client/rememberIdentity.ts',
        text: 'if (!isKnown) identities.push(',
        becomes: 'void isKnown;\n  identities.push(',
      },
    ],
  },
  {
    breaks: 'nobody leads before a renewal behind the list is answered',
    edits: [
      {
        file: 'src/election/candidacy/readElection.ts',
        text: 'seen?.place.waitsFor.length === 0',
        becomes: 'seen?.place.waitsFor.length === -1',
      },
    ],
  },
  {
    breaks: 'a renewal that finds no znode ends the leadership',
    edits: [
      {
        file: 'src/election/candidacy/keepLease.ts',
        text: 'isThere === false ? of(null) : left$',
        becomes: 'isThere === null ? of(null) : left$',
      },
    ],
  },
  {
    breaks: 'a refusal that a server may give alone proves nothing',
    edits: [
      {
        file: 'src/errors/returnCodes.ts',
        text: '[ReturnCode.noAuth, refused(NoAuthError)],',
        becomes: '[ReturnCode.noAuth, { ...refused(NoAuthError), from: "a majority" }],',
      },
    ],
  },
];
