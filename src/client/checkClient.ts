import { InvalidArgumentError } from '../errors/InvalidArgumentError.js';
import { shown } from '../model/checks/shown.js';
import type { ZkClient } from './ZkClient.js';

/**
 * Returns the argument if it is a client, and throws otherwise. Without this check, the caller
 * would get a less clear error at the first request.
 */
export function checkClient(client: ZkClient): ZkClient {
  const given = client as Partial<ZkClient> | null | undefined;
  if (typeof given?.armData !== 'function') {
    throw new InvalidArgumentError('client', 'must be a client of createClient', shown(given));
  }
  return client;
}
