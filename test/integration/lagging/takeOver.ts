import { lastValueFrom } from 'rxjs';
import { createClient, watchData } from 'rxzk';
import { startProxy } from '../../../tools/startProxy.js';
import type { ZooKeeperEnsemble } from '../../../tools/zookeeper/ZooKeeperEnsemble.js';
import { record } from '../support/record.js';

const writes = 3_000;

/**
 * Moves the connection of a client to a follower with old data. The process of the follower is
 * frozen while another client changes a znode many times. So the follower has not received the
 * changes yet when the client connects to the follower.
 *
 * @returns the values that one stream emitted, in order
 */
export async function takeOver(ensemble: ZooKeeperEnsemble, path: string): Promise<number[]> {
  const leader = await ensemble.leader();
  const [lagging] = await ensemble.followers();
  if (lagging === undefined) throw new Error('the ensemble has no follower');
  await using proxy = await startProxy({ host: '127.0.0.1', port: leader.port });
  const client = createClient({ servers: proxy.servers, sessionTimeout: 10_000 });
  const writer = createClient({ servers: leader.servers, sessionTimeout: 10_000 });
  try {
    await lastValueFrom(writer.create(path, '0'));
    const stream = record(watchData(client, path));
    await stream.until((node) => node !== null);

    await lagging.pause();
    const written = Array.from({ length: writes }, (_, index) =>
      lastValueFrom(writer.setData(path, String(index + 1))),
    );
    await Promise.all(written);
    await stream.until((node) => node?.data.toString() === String(writes));

    proxy.retarget({ host: '127.0.0.1', port: lagging.port });
    proxy.cut();
    lagging.resume();
    const last = await lastValueFrom(writer.setData(path, String(writes + 1)));
    await stream.until((node) => node?.stat.mzxid === last.mzxid);
    return stream.values.map((node) => Number(node?.data.toString()));
  } finally {
    lagging.resume();
    await client.close();
    await writer.close();
  }
}
