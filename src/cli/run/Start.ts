import type { Command } from 'commander';
import type { Observable } from 'rxjs';
import type { CommandContext } from './CommandContext.js';
import type { Conduct } from './Conduct.js';
import type { Output } from './Output.js';
import type { Settings } from './Settings.js';

/** The work of a command that needs a client. */
export type Work = (context: CommandContext) => Observable<Output>;

/**
 * What a command does if no client can be created. For example, `rxzk doctor` prints the reason.
 * Most commands have no `WorkUnopened`: they fail if no client can be created.
 */
export type WorkUnopened = (settings: Settings, error: unknown) => Observable<Output>;

/** Runs the work of a command after its arguments have been parsed. */
export type Start = (
  command: Command,
  conduct: Conduct,
  work: Work,
  unopened?: WorkUnopened,
) => Promise<void>;
