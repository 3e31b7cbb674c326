import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProxy, type TcpProxy } from '../../../../tools/startProxy.js';
import type { ZooKeeperServer } from '../../../../tools/zookeeper/ZooKeeperServer.js';
import { eventually } from '../../support/eventually.js';
import type { CandidateConfig } from './CandidateConfig.js';
import type { LinkedEnsemble } from '../../support/startLinkedEnsemble.js';
import { type Candidate, startCandidate } from './startCandidate.js';
import type { Term } from './Term.js';

/** An election on an ensemble. Each candidate reaches the servers through its own proxies. */
export interface Stage extends LinkedEnsemble, AsyncDisposable {
  readonly contenders: readonly Contender[];
  /** The terms of all candidate processes so far, including the killed processes. */
  readonly terms: readonly Term[];
  /** Waits until a contender leads and meets the condition. Returns this contender. */
  readonly leading: (condition?: (contender: Contender) => boolean) => Promise<Contender>;
}

/**
 * A candidate of the election. The test can kill the process of the candidate, and then call
 * `replace` to start a new process.
 */
export interface Contender {
  /** One proxy in front of each member of the ensemble, in the order of the members. */
  readonly network: readonly TcpProxy[];
  readonly candidate: Candidate;
  /** The member that accepted the newest connection of the candidate. */
  readonly server: ZooKeeperServer | undefined;
  readonly sessionId: string | undefined;
  /**
   * `token` and `ledUntil` describe the newest term. `ledUntil` is the time when `assertLeading`
   * last succeeded, in ns.
   */
  readonly token: number;
  readonly ledUntil: bigint;
  /** Starts a new process in the place of a killed process. */
  replace(): void;
}

/**
 * The maximum age of the last success of `assertLeading`, in ns. A contender calls `assertLeading`
 * every 5 ms. If the last success is older than this limit, the test assumes that the contender
 * does not lead.
 */
const fresh = 200_000_000n;
/**
 * The time limit for a change of the leading candidate, in ms. It is many times the session
 * timeout.
 */
const patience = 25_000;

/** Starts `count` candidates. Waits until one of them leads. */
export async function openStage(
  linked: LinkedEnsemble,
  count: number,
  election: Pick<CandidateConfig, 'rule' | 'path' | 'sessionTimeout'>,
): Promise<Stage> {
  const { members } = linked.ensemble;
  const folder = mkdtempSync(join(tmpdir(), 'rxzk-election-'));
  const started: Candidate[] = [];
  const proxies: TcpProxy[] = [];

  const close = async (): Promise<void> => {
    await Promise.all(started.map((candidate) => candidate.kill()));
    await Promise.all(proxies.map((proxy) => proxy.stop()));
    rmSync(folder, { recursive: true, force: true });
  };

  async function enter(): Promise<Contender> {
    const network = await Promise.all(
      members.map(({ port }) => startProxy({ host: '127.0.0.1', port })),
    );
    proxies.push(...network);
    const servers = network.map((proxy) => proxy.servers).join();
    const start = (): Candidate => {
      const id = `candidate-${started.length + 1}`;
      const candidate = startCandidate(folder, { ...election, servers, id });
      started.push(candidate);
      return candidate;
    };
    let candidate = start();
    return {
      network,
      get candidate() {
        return candidate;
      },
      get server() {
        const server = candidate.connection?.server;
        return members[network.findIndex((proxy) => proxy.servers === server)];
      },
      get sessionId() {
        return candidate.connection?.sessionId;
      },
      get token() {
        return candidate.terms.at(-1)?.token ?? 0;
      },
      get ledUntil() {
        return candidate.terms.at(-1)?.last ?? 0n;
      },
      replace: () => (candidate = start()),
    };
  }

  try {
    const contenders = await Promise.all(Array.from({ length: count }, enter));
    const leading: Stage['leading'] = async (condition = () => true) => {
      let found: Contender | undefined;
      await eventually(() => {
        found = contenders
          .filter((contender) => isFresh(contender) && condition(contender))
          .toSorted((a, b) => b.token - a.token)[0];
        return found !== undefined;
      }, patience);
      return found as Contender;
    };
    const stage = {
      ...linked,
      contenders,
      get terms() {
        return started.flatMap(({ terms }) => terms);
      },
      leading,
      [Symbol.asyncDispose]: close,
    };
    await eventually(() => contenders.every(({ server }) => server !== undefined), patience);
    await leading();
    return stage;
  } catch (error) {
    await close();
    throw error;
  }
}

function isFresh({ ledUntil }: Contender): boolean {
  return process.hrtime.bigint() - ledUntil < fresh;
}
