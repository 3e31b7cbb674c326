import { sendCommand } from './sendCommand.js';

/**
 * Returns the mode that a server reports, such as `standalone`, `leader` or `follower`. Returns
 * `undefined` if the server does not serve clients.
 */
export async function serverMode(port: number): Promise<string | undefined> {
  const answer = await sendCommand(port, 'srvr').catch(() => '');
  return /^Mode: (\w+)$/m.exec(answer)?.[1];
}
