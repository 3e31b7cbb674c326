import { firstValueFrom } from 'rxjs';
import { endSession } from '../../../src/client/wire/endSession.js';
import type { KnownSession } from '../../../src/client/wire/startSession.js';

/**
 * Makes the server expire a session: takes it over with its id and password, and closes it. The
 * client is told nothing, and finds out when it resumes.
 */
export async function steal(port: number, session: KnownSession): Promise<void> {
  await firstValueFrom(endSession({ host: '127.0.0.1', port, timeout: 5_000 }, session));
}
