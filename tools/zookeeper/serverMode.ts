import { sendCommand } from './sendCommand.js';

/** What a server says that it is: `standalone`, `leader`, `follower`; `undefined` while it doesn't serve. */
export async function serverMode(port: number): Promise<string | undefined> {
  const answer = await sendCommand(port, 'srvr').catch(() => '');
  return /^Mode: (\w+)$/m.exec(answer)?.[1];
}
