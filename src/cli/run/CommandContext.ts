import type { ZkClient } from '../../client/ZkClient.js';
import type { Terminal } from '../terminal/Terminal.js';
import type { Settings } from './Settings.js';

/** The objects that the function `work` of a command receives. */
export interface CommandContext {
  readonly client: ZkClient;
  readonly terminal: Terminal;
  readonly settings: Settings;
}
