import {
  campaign,
  type ClientConfig,
  createClient,
  ephemeralNode,
  type Standing,
  type ZkClient,
} from 'rxzk';
import { record, type Recording } from '../support/record.js';

/**
 * Two clients. The holder leads an election and owns a znode. The other client is a candidate in
 * the same election, and waits behind the holder.
 */
export interface Held extends AsyncDisposable {
  readonly holder: ZkClient;
  /** The token of the holder's first term. */
  readonly token: number;
  /** All standings of the holder since its campaign began. */
  readonly standings: Recording<Standing>;
  /** Each time the holder creates the owned znode, this recording gets the path of the znode. */
  readonly paths: Recording<string>;
  /** The standings of the other client. */
  readonly behind: Recording<Standing>;
  readonly other: ZkClient;
}

/** The session timeout of both clients, in ms. */
export const sessionTimeout = 4_000;

/**
 * Starts both clients. Waits until the holder leads and owns its znode, and the other client is a
 * follower.
 */
export async function hold(
  holding: ClientConfig,
  { servers }: { readonly servers: string },
  root: string,
): Promise<Held> {
  const holder = createClient({ sessionTimeout, ...holding });
  const other = createClient({ servers, sessionTimeout });
  const close = async (): Promise<void> => {
    await Promise.all([holder.close(), other.close()]);
  };
  try {
    const standings = record(campaign(holder, `${root}/leader`, { id: 'holder' }));
    const paths = record(ephemeralNode(holder, `${root}/owned`));
    await standings.until(isLeader);
    await paths.until(() => true);
    const behind = record(campaign(other, `${root}/leader`, { id: 'other' }));
    await behind.until(({ role }) => role === 'follower');
    const [token = NaN] = standings.values.filter(isLeader).map((lead) => lead.token);
    return { holder, token, standings, paths, behind, other, [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Returns whether the standing is the standing of a leader. */
export function isLeader(standing: Standing): standing is Standing & { readonly role: 'leader' } {
  return standing.role === 'leader';
}
