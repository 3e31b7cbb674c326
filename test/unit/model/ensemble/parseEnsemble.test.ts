import { describe, expect, it } from 'vitest';
import type { EnsembleMember } from '../../../../src/model/ensemble/EnsembleMember.js';
import { parseEnsemble } from '../../../../src/model/ensemble/parseEnsemble.js';

const member: EnsembleMember = {
  id: 1,
  role: 'participant',
  host: '10.0.0.1',
  port: 2181,
  securePort: null,
  peers: [{ host: '10.0.0.1', quorumPort: 2888, electionPort: 3888 }],
};

function memberOf(line: string): EnsembleMember | undefined {
  return parseEnsemble(`${line}\nversion=0`)?.members[0];
}

describe('parseEnsemble', () => {
  it('reads the list that a server publishes, and orders the members by their numbers', () => {
    const text = [
      'server.10=10.0.0.10:2888:3888:observer;10.0.0.10:2181',
      'server.1=10.0.0.1:2888:3888:participant;10.0.0.1:2181',
      'version=1000000fF',
    ].join('\n');

    expect(parseEnsemble(text)).toStrictEqual({
      version: '1000000fF',
      members: [
        member,
        {
          ...member,
          id: 10,
          role: 'observer',
          host: '10.0.0.10',
          peers: [{ host: '10.0.0.10', quorumPort: 2888, electionPort: 3888 }],
        },
      ],
    });
  });

  it.each(['', '\n', '  '])('returns null for %j, as a single server has no list', (text) => {
    expect(parseEnsemble(text)).toBeNull();
  });

  it.each<[line: string, meant: Partial<EnsembleMember>]>([
    ['server.1=10.0.0.1:2888:3888', { host: null, port: null }],
    ['server.1=10.0.0.1:2888:3888:participant', { host: null, port: null }],
    ['server.1=10.0.0.1:2888:3888:OBSERVER', { role: 'observer', host: null, port: null }],
    ['server.1=10.0.0.1:2888:3888;2181', { host: '0.0.0.0' }],
    ['server.1=10.0.0.1:2888:3888:participant;0.0.0.0:2181', { host: '0.0.0.0' }],
    ['server.1=10.0.0.1:2888:3888:participant;[::]:2181', { host: '::' }],
    ['server.1=10.0.0.1:2888:3888:participant;[fd00::1]:2181', { host: 'fd00::1' }],
    ['server.1=10.0.0.1:2888:3888;zk1.example:2181', { host: 'zk1.example' }],
    ['server.1=10.0.0.1:2888:3888;10.0.0.1:2181;10.0.0.1:2281', { securePort: 2281 }],
    ['server.1=10.0.0.1:2888:3888;;2281', { host: null, port: null, securePort: 2281 }],
    [
      'server.1=[fd00::1]:2888:3888:participant;10.0.0.1:2181',
      { peers: [{ host: 'fd00::1', quorumPort: 2888, electionPort: 3888 }] },
    ],
    [
      'server.1=0:0:0:0:0:0:0:1:2888:3888:participant;10.0.0.1:2181',
      { peers: [{ host: '0:0:0:0:0:0:0:1', quorumPort: 2888, electionPort: 3888 }] },
    ],
    [
      'server.1=a:2888:3888|b:2889:3889:observer;10.0.0.1:2181',
      {
        role: 'observer',
        peers: [
          { host: 'a', quorumPort: 2888, electionPort: 3888 },
          { host: 'b', quorumPort: 2889, electionPort: 3889 },
        ],
      },
    ],
  ])('reads %s', (line, meant) => {
    expect(memberOf(line)).toStrictEqual({ ...member, ...meant });
  });

  it('ignores the weights of a hierarchical quorum, and Windows line ends', () => {
    const text =
      'server.1=10.0.0.1:2888:3888;10.0.0.1:2181\r\ngroup.1=1:2\nweight.1=1\n\nversion=0\r\n';

    expect(parseEnsemble(text)).toStrictEqual({ version: '0', members: [member] });
  });

  it.each([
    'server.x=10.0.0.1:2888:3888',
    'server.1=',
    'server.1=10.0.0.1:2888',
    'server.1=10.0.0.1:2888:3888:leader',
    'server.1=10.0.0.1:2888:3888;host:port',
    'server.1=10.0.0.1:2888:3888;10.0.0.1:0',
    'server.1=10.0.0.1:2888:3888;10.0.0.1:65536',
    'server.1=10.0.0.1:2888:3888;fd00::zz:2181',
    'server.1=10.0.0.1:2888:3888;1;2;3',
    'server.1=a:1:2|:observer',
    'servers=10.0.0.1:2181',
    'something else',
  ])('throws for the invalid line %j, and shows it', (line) => {
    const text = `server.1=10.0.0.1:2888:3888\n${line}\nversion=0`;

    expect(() => parseEnsemble(text)).toThrow(
      `line 2 is not server.N=host:port:port:role;host:port: ${JSON.stringify(line)}`,
    );
  });

  it('throws when the version is not a number, and shows the line', () => {
    expect(() => parseEnsemble('server.1=a:1:2\nversion=new')).toThrow(
      'line 2 is not version=HEX: "version=new"',
    );
  });

  it('throws when there is no version', () => {
    expect(() => parseEnsemble('server.1=a:1:2')).toThrow('no line has the version');
  });
});
