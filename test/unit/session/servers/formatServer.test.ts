import { describe, expect, it } from 'vitest';
import { formatServer } from '../../../../src/session/servers/formatServer.js';
import { parseServers } from '../../../../src/session/servers/parseServers.js';

describe('formatServer', () => {
  it.each([
    ['zk1', 2181, 'zk1:2181'],
    ['10.0.0.1', 2182, '10.0.0.1:2182'],
    ['::1', 2181, '[::1]:2181'],
    ['fe80::1%eth0', 2181, '[fe80::1%eth0]:2181'],
  ])('writes %s and %i as %s, and parseServers reads it back', (host, port, server) => {
    expect(formatServer({ host, port })).toBe(server);
    expect(parseServers(server).servers).toStrictEqual([{ host, port }]);
  });
});
