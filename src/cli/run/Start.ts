import type { Command } from 'commander';
import type { Observable } from 'rxjs';
import type { CommandContext } from './CommandContext.js';
import type { Conduct } from './Conduct.js';
import type { Output } from './Output.js';
import type { Settings } from './Settings.js';

/** What a command does with its client. */
export type Work = (context: CommandContext) => Observable<Output>;

/** What a command does if no client can be created. Most commands just fail. */
export type WorkUnopened = (settings: Settings, error: unknown) => Observable<Output>;

/** Does the work of a parsed command. */
export type Start = (
  command: Command,
  conduct: Conduct,
  work: Work,
  unopened?: WorkUnopened,
) => Promise<void>;
