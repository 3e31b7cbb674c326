import { describe, expect, it } from 'vitest';
import { parseServers } from '../../../../src/session/servers/parseServers.js';
import { InvalidArgumentError } from '../../../../src/errors/InvalidArgumentError.js';

/** Returns the servers of a connect string. Each server is a text with its host and its port. */
function listed(connect: string): readonly string[] {
  return parseServers(connect).servers.map(({ host, port }) => `${host} ${String(port)}`);
}

describe('parseServers', () => {
  it.each([
    ['zk1', ['zk1 2181']],
    ['zk1:2182', ['zk1 2182']],
    ['zk1:1', ['zk1 1']],
    ['zk1:65535', ['zk1 65535']],
    ['zk1:2181,zk2:2182,zk3', ['zk1 2181', 'zk2 2182', 'zk3 2181']],
    [' zk1:2181 , zk2:2181 ', ['zk1 2181', 'zk2 2181']],
    ['zk1,zk1', ['zk1 2181', 'zk1 2181']],
    ['10.0.0.1', ['10.0.0.1 2181']],
    ['zk-1.example.com:2181', ['zk-1.example.com 2181']],
    ['zk_1', ['zk_1 2181']],
    ['[::1]', ['::1 2181']],
    ['[::1]:2182', ['::1 2182']],
    ['[2001:DB8::a]:2181,[::ffff:10.0.0.1]', ['2001:DB8::a 2181', '::ffff:10.0.0.1 2181']],
    ['[fe80::1%eth0]:2181', ['fe80::1%eth0 2181']],
  ])('reads the servers of %j', (connect, servers) => {
    expect(listed(connect)).toStrictEqual(servers);
  });

  it.each([
    ['zk1', ''],
    ['zk1/', ''],
    ['zk1/app', '/app'],
    ['zk1:2181,zk2:2181/app/one', '/app/one'],
    ['[::1]:2181/app', '/app'],
    ['zk1/app ', '/app'],
  ])('reads the chroot of %j as %j', (connect, chroot) => {
    expect(parseServers(connect).chroot).toBe(chroot);
  });

  it.each([
    ['', 'at least one host'],
    ['  ', 'at least one host'],
    ['/app', 'at least one host'],
    [',', 'no empty host'],
    ['zk1,', 'no empty host'],
    ['zk1,,zk2', 'no empty host'],
    ['zk1:', 'a port after the colon, as host:port'],
    [':2181', 'a host before the port, as host:port'],
    [':', 'a host before the port, as host:port'],
    ['zk1,:2181', 'a host before the port, as host:port'],
    ['zk1:port', 'host:port'],
    ['zk1:-1', 'host:port'],
    ['zk1:2181:2181', 'host:port'],
    ['zk1:123456', 'host:port'],
    ['::1', 'host:port'],
    ['2001:db8::a', 'host:port'],
    ['[::1', 'host:port'],
    ['::1]', 'host:port'],
    ['[::1]2181', 'host:port'],
    ['[zk1]', 'host:port'],
    ['zk 1', 'host:port'],
    ['user@zk1', 'no credentials'],
    ['zk1?x', 'host:port'],
    ['zk1#x', 'host:port'],
    ['zk1:0', 'ports from 1 to 65535'],
    ['zk1:65536', 'ports from 1 to 65535'],
    ['zk1/app/', 'a valid chroot'],
    ['zk1//app', 'a valid chroot'],
    ['zk1/app/..', 'a valid chroot'],
    ['zk1/a\u0000b', 'a valid chroot'],
    ['http://zk1', 'without a scheme'],
    ['zk1|zk2', 'commas'],
  ])('refuses %j: must have %s', (connect, rule) => {
    expect(() => parseServers(connect)).toThrow(InvalidArgumentError);
    expect(() => parseServers(connect)).toThrow(rule);
    expect(() => parseServers(connect)).toThrow(/^servers must /);
  });

  it.each([undefined, null, 2181, ['zk1']])('refuses %j, which is not a string', (connect) => {
    expect(() => parseServers(connect as unknown as string)).toThrow('servers must be a string');
  });

  it.each([
    ['zk://zk1:2181,zk2:2181/app', 'zk1:2181,zk2:2181/app'],
    [' zookeeper://zk1', 'zk1'],
    ['zk1:2181/app,zk2:2181', 'zk1:2181,zk2:2181/app'],
    ['zk1:2181/app,zk2:2181/app', 'zk1:2181,zk2:2181/app'],
    ['zk1/app, zk2/app ,zk3', 'zk1,zk2,zk3/app'],
    ['zk1:2181;zk2:2181', 'zk1:2181,zk2:2181'],
    ['zk1:2181 zk2:2181', 'zk1:2181,zk2:2181'],
    ['zk1 | zk2', 'zk1,zk2'],
    ['::1', '[::1]'],
    ['2001:db8::a', '[2001:db8::a]'],
    ['zk1/app/', '/app'],
    ['zk1//app', '/app'],
    ['zk1/app//', '/app'],
  ])('suggests for %j: %j', (connect, meant) => {
    expect(() => parseServers(connect)).toThrow(`; did you mean "${meant}"?`);
  });

  it.each([
    ['zk1:2181/app,zk2:2181/other', 'the chroot once, after the last server'],
    ['zk1:2181/a,b', 'the chroot once, after the last server'],
    ['zk1:2181/app zk2:2181', 'the chroot once, after the last server'],
    ['zk1:2181/app;zk2:2181', 'the chroot once, after the last server'],
  ])('refuses the ambiguous %j: it must have %s', (connect, rule) => {
    expect(() => parseServers(connect)).toThrow(rule);
  });

  it('refuses a list, and suggests the connect string', () => {
    expect(() => parseServers(['zk1', 'zk2'] as unknown as string)).toThrow(
      'servers must be a string, got an array; did you mean "zk1,zk2"?',
    );
  });

  it('reads a chroot with an @ in it', () => {
    expect(parseServers('zk1/app@1').chroot).toBe('/app@1');
  });

  it.each([
    'ann:secret@zk1',
    'zk://ann:secret@zk1/app',
    'zk://ann:sec/ret@zk1/app',
    'ann:sec/ret@zk1/app/',
    'ann:secret@zk1/app,ann:secret@zk2/app',
  ])('does not show the credentials of %j', (connect) => {
    expect(() => parseServers(connect)).toThrow(
      /^servers must have no credentials: set them with `auth`$/,
    );
  });

  it('names the invalid server', () => {
    expect(() => parseServers('zk1,zk2:0,zk3')).toThrow('got "zk2:0"');
  });
});
