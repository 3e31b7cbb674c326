import { describe, expect, it } from 'vitest';
import { judgeAnswer } from '../../../../src/cli/doctor/judgeAnswer.js';

function srvr(version: string, mode: string): string {
  return `Zookeeper version: ${version}, built on 2022-02-25 08:49 UTC\nLatency min/avg/max: 0/0.0/0\nMode: ${mode}\nNode count: 5\n`;
}

describe('judgeAnswer', () => {
  it.each([
    ['leader', '3.8.0-5a02a05eddb59aee6ac762f7ea82e92a68eb9c0f', '3.8.0'],
    ['follower', '3.8.0-1', '3.8.0'],
    ['observer', '3.5.4-beta-7f51e5b68cf2f80176ff944a9ebd2abbc65e7327', '3.5.4-beta'],
    ['standalone', '3.9.0-SNAPSHOT-3ba6e31f8d', '3.9.0-SNAPSHOT'],
  ])('accepts a %s with the version %s', (mode, version, shown) => {
    expect(judgeAnswer('zk1:2181', srvr(version, mode))).toEqual({
      check: 'servers',
      status: 'ok',
      detail: `zk1:2181 answers: ${mode}, version ${shown}`,
    });
  });

  it('warns about a server that allows only reads', () => {
    expect(judgeAnswer('zk1:2181', srvr('3.8.0', 'read-only'))).toMatchObject({
      status: 'warning',
      detail: 'zk1:2181 answers: read-only, version 3.8.0',
      advice: expect.stringContaining('majority') as unknown,
    });
  });

  it.each([
    ['', 'ok', 'does not show its state'],
    ['srvr is not executed because it is not in the whitelist.\n', 'ok', 'does not show its state'],
    ['This ZooKeeper instance is not currently serving requests\n', 'failure', 'does not serve'],
    ['HTTP/1.1 400 Bad Request\r\n\r\n', 'failure', 'does not answer as ZooKeeper does'],
    ['\u0015\u0003\u0003\u0000\u0002\u0002P', 'failure', 'does not answer as ZooKeeper does'],
  ])('judges the reply %j as %s', (answer, status, detail) => {
    expect(judgeAnswer('zk1:2181', answer)).toMatchObject({
      status,
      detail: expect.stringContaining(detail) as unknown,
    });
  });
});
