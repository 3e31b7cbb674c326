import { describe, expect, it } from 'vitest';
import type { Ensemble } from '../../../../src/model/ensemble/Ensemble.js';
import { parseEnsemble } from '../../../../src/model/ensemble/parseEnsemble.js';
import { createServerList } from '../../../../src/session/servers/createServerList.js';
import { formatServer } from '../../../../src/session/servers/formatServer.js';
import { parseServers } from '../../../../src/session/servers/parseServers.js';

/**
 * Creates an ensemble. Its members have the hosts `10.0.0.1`, `10.0.0.2` and so on. `clients`
 * contains one text for each member. The text is the address where the member accepts clients. The
 * text is empty if the member has no such address.
 */
function ensembleOf(...clients: readonly string[]): Ensemble | null {
  const lines = clients.map((client, index) => {
    const id = String(index + 1);
    return `server.${id}=10.0.0.${id}:2888:3888:participant${client === '' ? '' : `;${client}`}`;
  });
  return parseEnsemble([...lines, 'version=0'].join('\n'));
}

function follow(listed: string, ...ensembles: readonly (Ensemble | null)[]) {
  const servers = createServerList(parseServers(listed).servers);
  const changed = ensembles.map((ensemble) => servers.follow(ensemble));
  return {
    servers,
    changed,
    inUse: servers.inUse().map(formatServer).join(),
    others: servers.others().map(formatServer).join(),
  };
}

describe('createServerList', () => {
  it('begins with the listed servers', () => {
    expect(follow('zk1,zk2:2182')).toMatchObject({ inUse: 'zk1:2181,zk2:2182', others: '' });
  });

  it.each<[what: string, listed: string, clients: string[], inUse: string, others: string]>([
    ['the members, and listed servers last', 'zk1', ['a:1', 'b:2'], 'a:1,b:2', 'zk1:2181'],
    ['each member only once', 'a:1,b:1', ['a:1', 'a:1'], 'a:1', 'b:1'],
    ['the listed servers when there are no members', 'zk1', [], 'zk1:2181', ''],
    [
      'the listed servers when no member has an address',
      'zk1,zk2',
      ['', ''],
      'zk1:2181,zk2:2181',
      '',
    ],
    [
      'for a member without an address, the listed servers on its host',
      '10.0.0.1:2181,10.0.0.1:2182,10.0.0.9:2181',
      ['', 'b:2'],
      '10.0.0.1:2181,10.0.0.1:2182,b:2',
      '10.0.0.9:2181',
    ],
    [
      'for a member with a wildcard address, the listed server with its host and its port',
      '10.0.0.1:2181,10.0.0.1:2182,10.0.0.2:2183',
      ['0.0.0.0:2182', '[::]:2183'],
      '10.0.0.1:2182,10.0.0.2:2183',
      '10.0.0.1:2181',
    ],
    [
      'the listed servers too if a member has a wildcard address, and last the host of this member',
      'zk1,zk2',
      ['a:1', '0.0.0.0:2182', '[0:0:0:0:0:0:0:0]:2183'],
      'zk1:2181,zk2:2181,a:1',
      '10.0.0.2:2182,10.0.0.3:2183',
    ],
  ])('uses %s', (_, listed, clients, inUse, others) => {
    expect(follow(listed, ensembleOf(...clients))).toMatchObject({ inUse, others });
  });

  it('uses the listed servers again when no member is known any more', () => {
    expect(follow('zk1', ensembleOf('a:1'), null)).toMatchObject({
      changed: [true, true],
      inUse: 'zk1:2181',
      others: '',
    });
  });

  it('returns whether it uses other servers than before', () => {
    const [one, two] = [ensembleOf('a:1'), ensembleOf('a:1', 'b:1')];

    expect(follow('a:1', one, two, two, one).changed).toStrictEqual([false, true, false, true]);
  });

  it('finds a server by its name in the list and by its address', () => {
    const { servers } = follow('zk1', ensembleOf('10.0.0.1:2181', '[fd00::2]:2181'));
    const has = (host: string, server: string): boolean =>
      servers.has({ host, port: 2181, server });

    expect(has('10.0.0.1', 'zk1:2181')).toBe(true);
    expect(has('fd00::2', '[fd00::2]:2181')).toBe(true);
    expect(has('10.0.0.3', 'zk3:2181')).toBe(false);
  });
});
