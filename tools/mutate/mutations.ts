import type { Mutation } from './Mutation.js';

/**
 * Mutations that break the rules of sessions, watches and streams. `npm run mutate` applies these
 * mutations one after the other. For each mutation, a test must fail.
 */
export const mutations: readonly Mutation[] = [
  {
    breaks: 'rearm sets the watch again after each event',
    edits: [
      {
        file: 'src/observables/RearmLoop.ts',
        text: 'if (pause$ === null) this.readAgain();\n    else this.readAfter(pause$);',
        becomes: 'void this.reader;',
      },
    ],
  },
  {
    breaks: 'if a read fails with the connection, the stream reads again',
    edits: [
      {
        file: 'src/observables/RearmLoop.ts',
        text: 'whenRetryable(error, this.failures)',
        becomes: 'throwError(() => error)',
      },
    ],
  },
  {
    breaks: 'if the consumer unsubscribes at the reply, the stream drops its watch',
    edits: [
      {
        file: 'src/observables/RearmLoop.ts',
        text: 'if (this.subscriber.closed) next.unsubscribe();',
        becomes: 'if (this.subscriber.closed) return;',
      },
    ],
  },
  {
    breaks: 'if an event comes before the reply to a read, the stream reads again (the dirty read)',
    edits: [
      {
        file: 'src/session/watches/settle.ts',
        text: '  watch.outcome = outcome;\n',
        becomes: '',
      },
    ],
  },
  {
    breaks: 'a stream reads again after a lost connection',
    edits: [
      {
        file: 'src/session/watches/createWatchTable.ts',
        text: "for (const watch of lost) settle(watch, 'lost');",
        becomes: 'void lost;',
      },
    ],
  },
  {
    breaks: 'if the last waiting stream is unsubscribed, its watch is dropped',
    edits: [
      {
        file: 'src/session/watches/Follower.ts',
        text: 'if (watch.waiting.length === 0) drop(watch);',
        becomes: 'void drop;',
      },
    ],
  },
  {
    breaks: 'an event ends only the watches of its own kind',
    edits: [
      {
        file: 'src/session/watches/createWatchTable.ts',
        text: "child: ['getChildren'],",
        becomes: "child: ['getChildren', 'getData'],",
      },
    ],
  },
  {
    breaks: 'the same data is not emitted twice in a row',
    edits: [
      {
        file: 'src/observables/sameNode.ts',
        text: 'return a?.czxid === b?.czxid',
        becomes: 'return false && a?.czxid === b?.czxid',
      },
    ],
  },
  {
    breaks: 'a znode that was created again counts as another znode',
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
    breaks: 'a child that was created again is added only after the read of its parent',
    edits: [
      {
        file: 'src/observables/tree/createBranches.ts',
        text: 'if (parent !== null && isBeingRead(parent.data)) {',
        becomes: 'if (parent !== null && branch.depth < 0 && isBeingRead(parent.data)) {',
      },
    ],
  },
  {
    breaks: 'if `exists` finds a znode that a read did not find, the stream reads again at once',
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
    breaks: 'if another client deletes an owned znode, the stream creates it again',
    edits: [
      {
        file: 'src/observables/owned/watchOwned.ts',
        text: 'filter((stat) => stat?.ephemeralOwner !== sessionId),',
        becomes: 'filter((stat) => stat === undefined),',
      },
    ],
  },
  {
    breaks: 'if the reply to a creation is lost, the stream looks for the znode',
    edits: [
      {
        file: 'src/observables/nextStep.ts',
        text: "error.outcome === 'unknown' && once.has(work)",
        becomes: "error.outcome === 'unknown' && work === 'remove'",
      },
    ],
  },
  {
    breaks: 'a stream does not take over a znode of another session',
    edits: [
      {
        file: 'src/observables/owned/findOwned.ts',
        text: 'filter((stat) => stat?.ephemeralOwner === sessionId),',
        becomes: 'filter((stat) => stat !== null),',
      },
    ],
  },
  {
    breaks: 'after an expired session, the client opens a new session',
    edits: [
      {
        file: 'src/session/keepSession.ts',
        text: "else if (event.type === 'expired') last = null;",
        becomes: '',
      },
    ],
  },
  {
    breaks: 'the baseline for setWatches does not change until all watches are set again',
    edits: [
      {
        file: 'src/session/watches/createWatchKeeper.ts',
        text: 'if (isComplete) baseline = zxid;',
        becomes: 'baseline = zxid;',
      },
    ],
  },
  {
    breaks: 'if the znode exists, the watch of `exists` counts as a data watch',
    edits: [
      {
        file: 'src/session/createLiveConnection.ts',
        text: "=== 'getChildren' ? 'child' : 'data';",
        becomes: "=== 'getChildren' ? 'child' : 'exist';",
      },
    ],
  },
  {
    breaks: 'a watch that another stream still needs stays at the server',
    edits: [
      {
        file: 'src/session/watches/createRemovals.ts',
        text: 'return others.length > 0 || (',
        becomes: 'return (',
      },
    ],
  },
  {
    breaks: 'if an event has ended a watch before the reply to its read, the watch is removed',
    edits: [
      {
        file: 'src/session/createLiveConnection.ts',
        text: ' || watch.outcome !== null) watches.drop(watch);',
        becomes: ') watches.drop(watch);',
      },
    ],
  },
  {
    breaks: 'if a watch stays at the server for a read that then fails, the watch is removed',
    edits: [
      {
        file: 'src/session/watches/createRemovals.ts',
        text: 'for (const other of others) if (other.kind === null) heirs.add(other);',
        becomes: '',
      },
    ],
  },
  {
    breaks: 'the client notices replaced data of a server, even if the newest znodes are missing',
    edits: [
      {
        file: 'src/session/watches/createWatchKeeper.ts',
        text: "first === 'unclear') confirm(connection, set);",
        becomes: "first === 'replaced') confirm(connection, set);",
      },
    ],
  },
  {
    breaks: 'if a stream of the root znode ends, the recursive watch of a tree stays at the server',
    edits: [
      {
        file: 'src/session/watches/createRemovals.ts',
        text: " || (type !== 'getChildren' && trees.has(path))",
        becomes: '',
      },
    ],
  },
  {
    breaks: 'a tree gets the changes from the time without a connection',
    edits: [
      {
        file: 'src/session/watches/trees/createRecall.ts',
        text: 'recalled.forEach(watches.put);',
        becomes: '',
      },
    ],
  },
  {
    breaks: 'a tree also watches the znodes that it holds back after a lost connection',
    edits: [
      {
        file: 'src/observables/tree/knownNodes.ts',
        text: ' || isHeld(branch)) {',
        becomes: ') {',
      },
    ],
  },
  {
    breaks: 'if a tree reads a child again, it does not use an older value of the child',
    edits: [
      {
        file: 'src/observables/tree/createBranches.ts',
        text: "child.data.state === 'held' && ",
        becomes: '',
      },
    ],
  },
  {
    breaks: 'after a recursive watch is set, the child list of its znode is read again',
    edits: [
      {
        file: 'src/session/watches/createWatches.ts',
        text: "if (keeper.covers(root)) watches.lose(root, 'getChildren');",
        becomes: '',
      },
    ],
  },
  {
    breaks:
      'if the event of a new child comes before the data of its parent, the tree keeps the child',
    edits: [
      {
        file: 'src/observables/tree/hearingOf.ts',
        text: 'if (branch.node === null) branch.children ??= new Map<string, Branch>();',
        becomes: '',
      },
    ],
  },
  {
    breaks: 'a recheck visits quiet znodes again, even if busy znodes move to the end of its list',
    edits: [
      {
        file: 'src/session/watches/evenly.ts',
        text: 'left > 0 ? walk.next() : undefined',
        becomes: 'left > -Infinity ? walk.next() : undefined',
      },
    ],
  },
  {
    breaks: 'only a limited number of streams read again at the same time',
    edits: [
      {
        file: 'src/client/createConcurrencyLimit.ts',
        text: 'while (free > 0) {',
        becomes: 'for (;;) {',
      },
    ],
  },
  {
    breaks: 'a handle is closed only after the callback that decides to close it',
    edits: [
      {
        file: 'src/transport/binding/connectNative.ts',
        text: 'native.atRest(() => {\n        closeKeepingSession(native);',
        becomes: '[0].forEach(() => {\n        closeKeepingSession(native);',
      },
    ],
  },
  {
    breaks: 'if a request finds that the connection is lost, the connection ends',
    edits: [
      {
        file: 'src/transport/binding/connectNative.ts',
        text: 'lost: cut,',
        becomes: 'lost: noop,',
      },
    ],
  },
  {
    breaks: 'a second connect event of a handle counts as a lost connection',
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
    breaks:
      'a connection of the binding starts with a write, which needs a majority of the servers',
    edits: [
      {
        file: 'src/transport/binding/prove.ts',
        text: "request<'setData'>(impossibleWrite,",
        becomes: "request<'sync'>({ type: 'sync', path: '/' },",
      },
    ],
  },
  {
    breaks: 'a client presents each identity only once on a connection',
    edits: [
      {
        file: 'src/client/rememberIdentity.ts',
        text: 'if (!isKnown) identities.push(',
        becomes: 'void isKnown;\n  identities.push(',
      },
    ],
  },
  {
    breaks: 'a candidate leads only after the reply to a renewal that followed the list',
    edits: [
      {
        file: 'src/election/candidacy/readElection.ts',
        text: 'seen?.place.waitsFor.length === 0',
        becomes: 'seen?.place.waitsFor.length === -1',
      },
    ],
  },
  {
    breaks: 'if a renewal does not find the znode of the leader, the leadership ends',
    edits: [
      {
        file: 'src/election/candidacy/keepLease.ts',
        text: 'isThere === false ? of(null) : left$',
        becomes: 'isThere === null ? of(null) : left$',
      },
    ],
  },
  {
    breaks: 'a refusal that may come from a single server proves nothing',
    edits: [
      {
        file: 'src/errors/returnCodes.ts',
        text: '[ReturnCode.noAuth, refused(NoAuthError)],',
        becomes: '[ReturnCode.noAuth, { ...refused(NoAuthError), from: "a majority" }],',
      },
    ],
  },
];
