import { lastValueFrom } from 'rxjs';
import { campaign, createClient, type Standing, watchCandidates, watchLeader } from 'rxzk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer } from '../../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../../tools/zookeeper/ZooKeeperServer.js';
import { eventually } from '../../support/eventually.js';
import { record } from '../../support/record.js';
import { otherClients } from './otherClients.js';
import { type OtherCandidate, startOther } from './startOther.js';

const isRole =
  (role: Standing['role']) =>
  (standing: Standing): boolean =>
    standing.role === role;

describe('an election among clients of several languages', { timeout: 60_000 }, () => {
  let server: ZooKeeperServer;

  beforeAll(async () => {
    server = await startServer();
  });

  afterAll(async () => {
    await server.stop();
  });

  it.each(otherClients)(
    'passes from $name to rxzk and back, in the order of the candidates',
    async ({ preset, command, question, answer }) => {
      const path = `/shared/${preset}`;
      await using observer = createClient({ servers: server.servers });
      await using client = createClient({ servers: server.servers });
      // The programs that use Apache's recipe create neither the znode of the election nor
      // the parents of this znode. So the test creates all of them.
      await lastValueFrom(observer.ensurePath(path));
      using line = record(watchCandidates(observer, path, { preset }));
      using leaders = record(watchLeader(observer, path, { preset }));
      await using theirs = await startOther(command(server.servers, path, 'theirs'));
      await using theirOther = await startOther(command(server.servers, path, 'their-other'));

      const inLine = async (...ids: readonly string[]): Promise<void> => {
        await eventually(() => line.latest?.map(({ id }) => id).join() === ids.join());
        await eventually(() => leaders.latest?.candidate === line.latest?.[0]?.candidate);
      };
      // A program with Apache's recipe reads the list of candidates when it joins. The recipe fails
      // if a candidate leaves during this read. The program replies to a question only after this
      // read. So the test asks a question, and lets a candidate leave only after the reply.
      const agrees = async (other: OtherCandidate, ...ids: readonly string[]): Promise<void> => {
        expect(await other.ask(question)).toStrictEqual(answer(ids));
      };

      theirs.tell('join');
      await theirs.heard('leads');
      using ours = record(campaign(client, path, { preset, id: 'ours' }));
      const first = await ours.until(isRole('follower'));
      await inLine('theirs', 'ours');
      expect(first).toMatchObject({ rank: 1, waitsFor: leaders.latest?.candidate });

      theirOther.tell('join');
      await inLine('theirs', 'ours', 'their-other');
      await agrees(theirOther, 'theirs', 'ours', 'their-other');
      using ourOther = record(campaign(client, path, { preset, id: 'our-other' }));
      await ourOther.until(isRole('follower'));
      await inLine('theirs', 'ours', 'their-other', 'our-other');
      await agrees(theirs, 'theirs', 'ours', 'their-other', 'our-other');
      expect(ours.latest).toMatchObject({ role: 'follower', rank: 1 });

      theirs.tell('leave');
      await theirs.heard('left');
      const ourTerm = await ours.until(isRole('leader'));
      await inLine('ours', 'their-other', 'our-other');
      expect(ourTerm).toMatchObject({ token: leaders.latest?.token });
      await agrees(theirOther, 'ours', 'their-other', 'our-other');

      ours.subscription.unsubscribe();
      await theirOther.heard('leads');
      await inLine('their-other', 'our-other');
      // `our-other` watches only its neighbour in the line, and this neighbour has not left. So
      // `our-other` has not listed the candidates again. The test does not check the rank of
      // `our-other`, because this rank may be wrong now.
      expect(ourOther.latest).toMatchObject({
        role: 'follower',
        waitsFor: line.latest?.[0]?.candidate,
      });

      theirs.tell('join');
      await inLine('their-other', 'our-other', 'theirs');
      await agrees(theirs, 'their-other', 'our-other', 'theirs');
      theirOther.tell('leave');
      await theirOther.heard('left');
      await ourOther.until(isRole('leader'));
      await inLine('our-other', 'theirs');

      ourOther.subscription.unsubscribe();
      await theirs.heard('leads');
      await inLine('theirs');

      theirs.tell('leave');
      await theirs.heard('left');
      await inLine();
      expect(leaders.latest).toBeNull();
      expect(tokens(leaders.values)).toStrictEqual(
        tokens(leaders.values).toSorted((a, b) => a - b),
      );
    },
  );
});

function tokens(leaders: readonly ({ readonly token: number } | null)[]): readonly number[] {
  return leaders.flatMap((leader) => (leader === null ? [] : [leader.token]));
}
