import { describe, expect, it } from 'vitest';
import { parseServers } from '../../../src/session/parseServers.js';
import { InvalidArgumentError } from '../../../src/errors/InvalidArgumentError.js';

/** Servers as `host port`, one after the other. */
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
    [',', 'no empty ones'],
    ['zk1,', 'no empty ones'],
    ['zk1,,zk2', 'no empty ones'],
    ['zk1:', 'host:port'],
    [':2181', 'host:port'],
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
    ['http://zk1', 'host:port'],
  ])('refuses %j: must have %s', (connect, rule) => {
    expect(() => parseServers(connect)).toThrow(InvalidArgumentError);
    expect(() => parseServers(connect)).toThrow(rule);
    expect(() => parseServers(connect)).toThrow(/^servers must /);
  });

  it.each([undefined, null, 2181, ['zk1']])('refuses %j, which is no string', (connect) => {
    expect(() => parseServers(connect as unknown as string)).toThrow('servers must be a string');
  });

  it('does not show what stands before an @', () => {
    expect(() => parseServers('ann:secret@zk1')).not.toThrow(/ann|secret/);
  });

  it('names the server at fault', () => {
    expect(() => parseServers('zk1,zk2:0,zk3')).toThrow('got "zk2:0"');
  });
});
