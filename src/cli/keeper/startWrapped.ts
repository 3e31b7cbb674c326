import type { Command } from 'commander';
import type { Observable } from 'rxjs';
import type { ZkClient } from '../../client/ZkClient.js';
import type { PresetName } from '../../election/PresetName.js';
import type { Standing } from '../../election/Standing.js';
import { watchLeader } from '../../election/watchLeader.js';
import { type GlobalOptions, readSettings } from '../run/readSettings.js';
import type { Start } from '../run/Start.js';
import { openKeeper } from './openKeeper.js';
import { runWhileLeading } from './runWhileLeading.js';

/** One run of `rxzk elect` or `rxzk lock`. In this run, `rxzk` starts a command of the user. */
export interface Wrapping {
  readonly start: Start;
  readonly command: Command;
  /** The user's command, with its arguments. */
  readonly words: readonly string[];
  readonly grace: number | undefined;
  /** The path of the election or lock. The candidates are children of the znode at this path. */
  readonly path: string;
  readonly preset: PresetName;
  /** See `RunWhileLeadingConfig`. */
  readonly lapsed$?: Observable<never>;
}

/** Runs the user's command while the candidate of `rxzk` leads the election or holds the lock. */
export async function startWrapped(
  { start, command, words, grace, path, preset, lapsed$ }: Wrapping,
  candidacy: (client: ZkClient) => Observable<Standing>,
): Promise<void> {
  const { timeout } = readSettings(command.optsWithGlobals<GlobalOptions>(), {});
  // A new process can inherit the open sockets of `rxzk`. If the keeper inherited the socket of a
  // connection, the connection would stay open even after the client has closed its socket. So the
  // keeper starts before the client opens its sockets.
  const keeper = openKeeper(words, grace ?? Math.round(timeout / 4));
  try {
    await start(command, 'wrapper', ({ client, terminal }) =>
      runWhileLeading(candidacy(client), {
        ...{ client, terminal, keeper, lapsed$ },
        leader$: watchLeader(client, path, { preset }),
      }),
    );
  } finally {
    keeper.close();
  }
}
