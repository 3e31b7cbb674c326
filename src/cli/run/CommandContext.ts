import type { ZkClient } from '../../client/ZkClient.js';
import type { Terminal } from '../terminal/Terminal.js';
import type { Settings } from './Settings.js';

/** What the work of a command can use. */
export interface CommandContext {
  readonly client: ZkClient;
  readonly terminal: Terminal;
  readonly settings: Settings;
}
