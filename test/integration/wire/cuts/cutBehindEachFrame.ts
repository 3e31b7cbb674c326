import { lastValueFrom } from 'rxjs';
import type { ZkClient } from 'rxzk';
import type { LinkEnd } from '../../../../tools/proxy/Link.js';
import { eventually } from '../../support/eventually.js';
import type { FrameProxy } from '../../support/startFrameProxy.js';

/** The events that are repeated, each time with another lost connection. */
export interface Course {
  readonly proxy: FrameProxy;
  /** The client behind the proxy. */
  readonly client: ZkClient;
  /** Brings the frames about among which the connection is cut. */
  readonly begin: () => Promise<unknown>;
  /** Happens while the client is away. */
  readonly meanwhile: () => Promise<unknown>;
  /** Whether all streams show what a read shows. */
  readonly isCurrent: () => boolean | Promise<boolean>;
}

/**
 * Cuts the connection behind the first frame of the client, then behind its second one, and so on, until there
 * are no more. Then does the same with the frames of the server. Waits each time until all streams are current.
 *
 * @returns how often the connection was cut
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
    // What is still under way comes before this reply, which may be what is cut.
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
