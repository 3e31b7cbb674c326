import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkBinding } from '../../../../src/cli/doctor/checkBinding.js';

const header =
  '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt uid timeout inode';
const server = '10.0.0.1:2181';

describe('checkBinding', () => {
  let proc: string;

  beforeEach(() => {
    proc = mkdtempSync(join(tmpdir(), 'rxzk-proc-'));
    for (const folder of ['fd', 'fdinfo', 'net']) mkdirSync(join(proc, folder));
    write(
      'maps',
      '7f00-7f01 r-xp 0000 fe:01 12  /lib/libc.so.6\n7f01-7f02 r-xp 0 fe:01 13  /app/a b/zookeeper.node\n',
    );
    write(
      'net/tcp',
      `${header}\n${line('0885', '01', 1001)}\n${line('0886', '01', 1002)}\n${line('0885', '06', 0)}\n`,
    );
    write('net/tcp6', `${header}\n`);
  });

  afterEach(() => {
    rmSync(proc, { recursive: true });
  });

  it('warns when child processes inherit the connection', () => {
    descriptor(3, 'socket:[1001]', '0100002');
    expect(checkBinding(server, proc)).toMatchObject({
      check: 'binding',
      status: 'warning',
      detail: expect.stringMatching(
        /^\/app\/a b\/zookeeper\.node, .*: child processes inherit/,
      ) as unknown,
      advice: expect.stringContaining('SOCK_CLOEXEC_ENABLED') as unknown,
    });
  });

  it('reports no problem when child processes inherit only other files and sockets', () => {
    descriptor(0, 'socket:[1000]', '02');
    descriptor(3, 'socket:[1001]', '02100002');
    descriptor(4, 'socket:[1002]', '02');
    descriptor(5, '/dev/null', '02');
    expect(checkBinding(server, proc)).toMatchObject({
      status: 'ok',
      detail: expect.stringContaining('child processes do not inherit') as unknown,
    });
  });

  it.each([
    ['without a session', null],
    ['when it cannot find the connection', server],
  ])('names the loaded binding even %s', (_, server) => {
    expect(checkBinding(server, proc)).toMatchObject({
      status: 'ok',
      detail: expect.stringMatching(/zookeeper\.node, .* is unknown$/) as unknown,
    });
  });

  it('reports that no binding is loaded', () => {
    write('maps', '7f00-7f01 r-xp 0000 fe:01 12  /lib/libc.so.6\n');
    expect(checkBinding(server, proc).detail).toMatch(/^none is loaded/);
  });

  it('reports unknown when the kernel gives no information', () => {
    expect(checkBinding(server, join(proc, 'none'))).toMatchObject({
      status: 'ok',
      detail: expect.stringMatching(/^compiled for version \d+ .* unknown$/) as unknown,
    });
  });

  function write(file: string, text: string): void {
    writeFileSync(join(proc, file), text);
  }

  function descriptor(fd: number, link: string, flags: string): void {
    symlinkSync(link, join(proc, 'fd', String(fd)));
    write(`fdinfo/${fd}`, `pos:\t0\nflags:\t${flags}\nmnt_id:\t9\n`);
  }
});

function line(port: string, state: string, inode: number): string {
  return `   0: 0100007F:9C40 0100000A:${port} ${state} 00000000:00000000 00:00000000 00000000  1000        0 ${inode} 1 0000 20 4 30 10 -1`;
}
