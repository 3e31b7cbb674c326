import { lastValueFrom } from 'rxjs';
import type { ZkClient } from 'rxzk';
import type { LinkEnd } from '../../../../tools/proxy/Link.js';
import { eventually } from '../../support/eventually.js';
import type { FrameProxy } from '../../support/startFrameProxy.js';

/** The actions of one round. In each round, the proxy ends the connection at a different frame. */
export interface Course {
  readonly proxy: FrameProxy;
  /** The client that connects through the proxy. */
  readonly client: ZkClient;
  /**
   * Makes the client and the server send frames on the connection. The proxy ends the connection at
   * one of these frames.
   */
  readonly begin: () => Promise<unknown>;
  /** Changes znodes during the time without a connection. */
  readonly meanwhile: () => Promise<unknown>;
  /** Returns whether all streams show the state that the server returns for a read. */
  readonly isCurrent: () => boolean | Promise<boolean>;
}

/**
 * Plays rounds. In each round, the proxy ends the connection at a different frame:
 *
 * - In the first round, the proxy ends the connection instead of passing on the first frame of the
 *   client.
 * - In the second round, the proxy passes on one frame of the client, and then ends the connection.
 *   Each later round passes on one frame more.
 * - The last of these rounds passes on all frames of the client, and the connection is not lost.
 * - In the next rounds, the proxy does the same with the frames of the server, from the server's
 *   first frame on.
 *
 * In each round, all streams must become current again.
 *
 * @returns the number of rounds in which the proxy ended the connection
 */
export async function cutBehindEachFrame(course: Course): Promise<number> {
  let cuts = 0;
  for (const from of ['client', 'server'] as const) {
    for (let behind = 0; (await play(course, from, behind)) === 'cut'; behind += 1) cuts += 1;
  }
  return cuts;
}

async function play(course: Course, from: LinkEnd, behind: number): Promise<'cut' | 'whole'> {
  const { proxy, client, begin, meanwhile, isCurrent } = course;
  const { done, cancel } = proxy.cutBehind(from, behind);
  await begin();
  const whole = eventually(isCurrent).then(async () => {
    // All earlier frames arrive before the reply to this sync. The connection may also end during
    // the sync, so the test ignores a failure of the sync.
    await lastValueFrom(client.sync('/')).catch(() => undefined);
    return 'whole' as const;
  });
  const outcome = await Promise.race([done, whole]);
  cancel();
  if (outcome === 'cut') await meanwhile();
  proxy.release();
  await eventually(isCurrent);
  await whole;
  return outcome;
}
