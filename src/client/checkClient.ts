import { InvalidArgumentError } from '../errors/InvalidArgumentError.js';
import { shown } from '../model/checks/shown.js';
import type { ZkClient } from './ZkClient.js';

/** Gives the client back when it is one: without it, the first request would fail with less to say. */
export function checkClient(client: ZkClient): ZkClient {
  const given = client as Partial<ZkClient> | null | undefined;
  if (typeof given?.armData !== 'function') {
    throw new InvalidArgumentError('client', 'must be a client of createClient', shown(given));
  }
  return client;
}
