import { setImmediate } from 'node:timers/promises';
import { map, type Observable, type Subscription } from 'rxjs';
import {
  ephemeralNode,
  type Inspection,
  join,
  watchChildren,
  watchData,
  watchExists,
  watchMembers,
} from '../../../src/index.js';
import type { KnownSession } from '../../../src/transport/KnownSession.js';
import type { Emission } from '../check/Emission.js';
import { childrenShown } from './childrenShown.js';
import { dataShown } from './dataShown.js';
import { type Candidacy, createElector } from './createElector.js';
import type { Difference } from './differences.js';
import { existsShown } from './existsShown.js';
import type { Shown } from './Line.js';
import { bindingTransport } from '../../../src/transport/binding/bindingTransport.js';
import type { Transport } from '../../../src/transport/Transport.js';
import { openTapped } from '../../integration/support/openTapped.js';
import { subjects } from './subjects.js';
import { treeStreams } from './treeStreams.js';

/**
 * The commands of a process with a client under test. The process reports everything that the
 * streams of this client emit.
 */
export interface Watcher {
  /**
   * The first call starts the creation of the client's ephemeral below `subjects.toggled`, and
   * returns `true`. The next call starts the deletion of this ephemeral, and returns `false`. The
   * third call creates the ephemeral again, and so on.
   */
  toggle(): Promise<boolean>;
  /** Blocks the event loop. During this time, no timer fires and no event arrives. */
  block(ms: number): Promise<void>;
  /** For `ms` milliseconds, makes the process spend most of its time on garbage collection. */
  heap(ms: number): Promise<void>;
  /** The sessions of the client under test and of the candidate. */
  sessions(): Promise<readonly KnownSession[]>;
  /**
   * Returns the role of the candidate that runs in this process. Also returns those transactions of
   * this candidate that have ended since the last call of `candidacy`.
   */
  candidacy(): Promise<Candidacy>;
  /**
   * Returns the name and data of each member, sorted by name. The members come from the latest
   * emission of the client's `watchMembers` stream for the group `subjects.group`.
   */
  group(): Promise<readonly (readonly [string, string])[]>;
  inspect(): Promise<Inspection>;
}

/** The settings of a watcher. */
export interface WatcherConfig {
  readonly name: string;
  readonly servers: string;
  readonly sessionTimeout: number;
  /**
   * Whether each connection of the client under test begins with a write. A test sets `false` to
   * show what this write prevents: streams that go back to old data.
   */
  readonly proves: boolean;
  /**
   * Whether the transactions of the candidate are fenced. A test sets `false` to show what the
   * fence prevents.
   */
  readonly fences: boolean;
}

/** Starts the client under test and its streams, and starts the candidate. */
export function createWatcher(
  { name, servers, sessionTimeout, proves, fences }: WatcherConfig,
  say: (shown: Shown) => void,
): Watcher {
  const tapped = openTapped({ servers, sessionTimeout }, proves ? undefined : unproven);
  const { client } = tapped;
  const elector = createElector({ name, servers, sessionTimeout, fences }, (ended) =>
    say({ stream: `${name} candidate`, path: subjects.election, ended }),
  );
  const toggled$ = ephemeralNode(client, `${subjects.toggled}${name}`, name);
  let toggled: Subscription | null = null;
  let group: ReadonlyMap<string, string> = new Map();

  for (const path of [...subjects.data, ...subjects.tree, ...subjects.sets.flat()]) {
    follow('data', path, watchData(client, path).pipe(map(dataShown)));
    follow('exists', path, watchExists(client, path).pipe(map(existsShown)));
  }
  for (const path of subjects.lists) {
    follow('children', path, watchChildren(client, path).pipe(map(childrenShown)));
  }
  for (const [kind, shown$] of Object.entries(treeStreams(client))) followAll(kind, shown$);
  own('owned', ephemeralNode(client, `${subjects.owned}${name}`, name));
  own('numbered', ephemeralNode(client, subjects.numbered, name, { mode: 'ephemeralSequential' }));
  own('member', join(client, subjects.group, name));
  own('group', watchMembers(client, subjects.group).pipe(map((members) => (group = members))));

  function follow(kind: string, path: string, shown$: Observable<Emission>): void {
    followAll(kind, shown$.pipe(map((emission) => [{ path, emission }])));
  }

  function followAll(kind: string, shown$: Observable<readonly Difference[]>): void {
    const end = (ended: string): void => say({ stream: `${name} ${kind}`, path: kind, ended });
    shown$.subscribe({
      next: (differences) => {
        for (const { path, emission } of differences) {
          say({ stream: `${name} ${kind} ${path}`, path, emission });
        }
      },
      error: (error: unknown) => end(String(error)),
      complete: () => end('complete'),
    });
  }

  function own(kind: string, owned$: Observable<unknown>): Subscription {
    const stream = `${name} ${kind}`;
    return owned$.subscribe({
      error: (error: unknown) => say({ stream, path: kind, ended: String(error) }),
      complete: () => say({ stream, path: kind, ended: 'complete' }),
    });
  }

  return {
    async toggle() {
      toggled?.unsubscribe();
      toggled = toggled === null ? own('toggled', toggled$) : null;
      return toggled !== null;
    },
    async block(ms) {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
    },
    async heap(ms) {
      const end = performance.now() + ms;
      let held: unknown[] = [];
      while (performance.now() < end) {
        held.push(Array.from({ length: 10_000 }, (_, index) => ({ index })));
        if (held.length > 60) held = held.slice(30);
        await setImmediate();
      }
    },
    sessions: async () =>
      [tapped.session(), elector.session()].filter((session) => session !== null),
    candidacy: async () => elector.candidacy(),
    group: async () => [...group].sort(([a], [b]) => (a < b ? -1 : 1)),
    inspect: async () => client.inspect(),
  };
}

/**
 * Creates a binding transport that does not begin its connections with a write. Without this
 * write, the client does not notice that a server has only old data.
 */
function unproven(now: () => number): Transport {
  return bindingTransport(now, (_request, done) => {
    done(true);
  });
}
