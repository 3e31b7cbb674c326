import { takeUntil, timer } from 'rxjs';
import { campaign } from 'rxzk';
import type { ZooKeeperInMemory } from 'rxzk/testing';

/**
 * The content of ZooKeeper in the test of a code block. The znodes in `znodes` exist when the
 * program in the code block starts. `changes` makes changes one second after this start.
 */
export interface World {
  readonly znodes: Readonly<Record<string, string>>;
  readonly changes: (zk: ZooKeeperInMemory) => void;
}

const common: World['znodes'] = {
  '/app_watch': 'one',
  '/app_watch/0000000037': '',
  '/config': '{"level":1}',
  '/current': '/config',
  '/features/dark': 'on',
  '/greeting': 'hello',
  '/limits': '{"requests":5}',
  '/routes/api/v1': 'x',
  '/services/a': '"here"',
  '/services/search/s-1': '{"port":1}',
  '/status/worker-1': 'starting',
  '/visits': '41',
};

const reconfigured = 'server.2=zk2:2888:3888:observer;zk2:2181\nversion=2';

/**
 * Each entry has a word and the znodes of some candidates. If the text of a code block contains the
 * word, these znodes exist when the program in this code block starts. For example, if the text
 * contains the word `kazoo`, the znode of a kazoo candidate exists. If several entries match, only
 * the first of them counts.
 */
const candidates: readonly (readonly [string, World['znodes']])[] = [
  ['kazoo', { [`/jobs/leader/${'0a'.repeat(16)}__lock__0000000001`]: 'py-1' }],
  ['sequence', { '/jobs/leader/0000000037': '', '/jobs/leader/0000000038': '' }],
  ['untilTouched', { '/jobs/leader/n_0000000007': '', '/jobs/leader/n_0000000008': '' }],
];

/** Returns the znodes and the changes for the code block of a page. `code` is the block's text. */
export function worldOf(code: string): World {
  const [, found] = candidates.find(([mention]) => code.includes(mention)) ?? [null, {}];
  const observes = /watchLeader|watchCandidates/.test(code);
  return {
    znodes: { ...common, ...found },
    changes: (zk) => {
      zk.set('/app_watch', 'two');
      zk.create('/app_watch/0000000038');
      zk.remove('/app_watch/0000000037');
      zk.set('/config', '{"level":2}');
      zk.set('/greeting', 'hello again');
      zk.create('/maintenance');
      zk.create('/routes/api/v2', 'y');
      zk.create('/services/b', '"there"');
      zk.remove('/services/a');
      if (code.includes('watchEnsemble')) zk.set('/zookeeper/config', reconfigured);
      for (const path of Object.keys(found).slice(0, 1)) zk.remove(path);
      if (observes) {
        const other$ = campaign(zk.client(), '/jobs/leader', { id: 'other' });
        other$.pipe(takeUntil(timer(1_000))).subscribe();
      }
    },
  };
}
