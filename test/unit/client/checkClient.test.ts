import { memoryZooKeeper } from 'rxzk/testing';
import { describe, expect, it } from 'vitest';
import { checkClient } from '../../../src/client/checkClient.js';
import type { ZkClient } from '../../../src/client/ZkClient.js';
import { InvalidArgumentError } from '../../../src/errors/InvalidArgumentError.js';

describe('checkClient', () => {
  it('gives a client back', () => {
    const client = memoryZooKeeper().client();

    expect(checkClient(client)).toBe(client);
  });

  it.each([
    [undefined, 'undefined'],
    [null, 'null'],
    ['localhost:2181', '"localhost:2181"'],
    [{ servers: 'localhost:2181' }, 'an object'],
  ])('refuses %j', (client, text) => {
    const call = (): unknown => checkClient(client as unknown as ZkClient);

    expect(call).toThrow(InvalidArgumentError);
    expect(call).toThrow(`client must be a client of createClient, got ${text}`);
  });
});
