import { map } from 'rxjs';
import { marbles } from 'rxjs-marbles';
import { campaign, type ElectionPreset, watchCandidates } from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import { it } from 'vitest';

/**
 * A preset for our own service. The znode of a candidate has the name `member.<GUID>.<number>`, and
 * its data are JSON with the id of the candidate.
 */
const members: ElectionPreset = {
  prefix: (uuid) => `member.${uuid}.`,
  sequence: (name) => /^member\.[^.]+\.(-?\d+)$/.exec(name)?.[1] ?? null,
  data: (id) => JSON.stringify({ id }),
};

it(
  'joins the candidates of other clients',
  marbles((m) => {
    const zk = memoryZooKeeper({ '/e': '' });
    zk.create('/e/member.theirs.', '{"id":"theirs"}', { mode: 'persistentSequential' });
    zk.create('/e/config', 'no candidate');
    const [client, observer] = [zk.client(), zk.client()];
    const end = '        ---!';
    const standings = '  f  ';
    const candidates = ' -c ';

    m.expect(
      campaign(client, '/e', { preset: members, id: 'ours' }).pipe(map(({ role }) => role)),
      end,
    ).toBeObservable(standings, { f: 'follower' });
    m.expect(
      watchCandidates(observer, '/e', { preset: members }).pipe(
        map((all) => all.map(({ id }) => id)),
      ),
      '-^-!',
    ).toBeObservable(candidates, { c: ['{"id":"theirs"}', '{"id":"ours"}'] });
  }),
);
