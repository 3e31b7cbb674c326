import type { Command } from 'commander';
import type { Observable } from 'rxjs';
import type { CommandContext } from './CommandContext.js';
import type { Conduct } from './Conduct.js';
import type { Output } from './Output.js';

/** Runs the work of a command that needs no client. */
export type StartAlone = (
  command: Command,
  conduct: Conduct,
  work: (context: Omit<CommandContext, 'client'>) => Observable<Output>,
) => Promise<void>;
