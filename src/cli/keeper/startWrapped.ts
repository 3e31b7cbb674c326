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

/** A `rxzk` command that runs another command. */
export interface Wrapping {
  readonly start: Start;
  readonly command: Command;
  /** The command to run, with its arguments. */
  readonly words: readonly string[];
  readonly grace: number | undefined;
  /** The parent of the candidates, and their naming scheme. */
  readonly path: string;
  readonly preset: PresetName;
  /** See `runWhileLeading`. */
  readonly lapsed$?: Observable<never>;
}

/** Runs a command while the standing has the role of a leader. */
export async function startWrapped(
  { start, command, words, grace, path, preset, lapsed$ }: Wrapping,
  candidacy: (client: ZkClient) => Observable<Standing>,
): Promise<void> {
  const { timeout } = readSettings(command.optsWithGlobals<GlobalOptions>(), {});
  // Starts the keeper before the client exists: a later process would inherit the client's sockets.
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
