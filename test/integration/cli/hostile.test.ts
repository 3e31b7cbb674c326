import { EventEmitter, once } from 'node:events';
import { PassThrough } from 'node:stream';
import { lastValueFrom } from 'rxjs';
import { createClient, type ZkClient } from 'rxzk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { escapeText } from '../../../src/cli/format/escapeText.js';
import { runProgram } from '../../../src/cli/runProgram.js';
import { openTerminal } from '../../../src/cli/terminal/openTerminal.js';
import { startServer } from '../../../tools/zookeeper/startServer.js';
import type { ZooKeeperServer } from '../../../tools/zookeeper/ZooKeeperServer.js';

/**
 * Another client could create a znode that has the text `name` as its name, and the text `data` as
 * its data. The server refuses control characters in names, so `name` has no control characters.
 */
const data = 'a\u001b[2J\u009b31m\u009d0;title\u0007\u202eb\u2066c\u061c\u2028d';
const name = 'a\u202eb\u2066c\u061c\u200bd';

/**
 * Matches the characters that the output must not contain. Line breaks are allowed, because rxzk
 * ends its lines with them.
 */
const hidden = /[^\P{C}\n]|[\u2028\u2029]/u;

describe('rxzk, with data that a foreign client wrote,', { timeout: 60_000 }, () => {
  let server: ZooKeeperServer;
  let client: ZkClient;

  beforeAll(async () => {
    server = await startServer();
    client = createClient({ servers: server.servers });
    await lastValueFrom(client.create('/group'));
    await lastValueFrom(client.create(`/group/${name}`, data));
    await lastValueFrom(client.create('/jobs'));
    await lastValueFrom(client.create('/jobs/0000000000', data));
  }, 60_000);

  afterAll(async () => {
    await client.close();
    await server.stop();
  });

  it.each(
    titled([
      ['get', `/group/${name}`, '--json'],
      ['stat', `/group/${name}`, '--json'],
      ['ls', '/group'],
      ['ls', '/group', '--json'],
      ['members', '/group'],
      ['members', '/group', '--json'],
      ['leader', '/jobs', '--preset', 'sequence'],
      ['leader', '/jobs', '--preset', 'sequence', '--json'],
      ['create', `/group/${name}${name}`],
      ['get', `/group/none${name}`],
      ['get', `/group/${data}`],
      ['watch', '/group', `--${data}`],
      ['leader', '/jobs', '--preset', data],
    ]),
  )('prints no control codes and no invisible characters: %s', async (_, args) => {
    const { ended, output } = start(args);
    await ended;
    expect(output()).not.toBe('');
    expect(output()).not.toMatch(hidden);
    if (args.includes('--json')) expect(JSON.stringify(JSON.parse(output()))).toMatch(hidden);
  });

  it.each(
    titled([
      ['watch', `/group/${name}`],
      ['watch', `/group/${name}`, '--json'],
      ['watch', '/group', '--children'],
      ['watch', '/group', '--children', '--json'],
      ['watch', '/group', '--tree', '--follow-data'],
      ['watch', '/group', '--tree', '--follow-data', '--json'],
      ['members', '/group', '--follow'],
      ['members', '/group', '--follow', '--json'],
      ['leader', '/jobs', '--preset', 'sequence', '--follow'],
      ['leader', '/jobs', '--preset', 'sequence', '--follow', '--json'],
      ['join', '/joined', data, '--name', name],
    ]),
  )('also goes on without a terminal: %s', async (_, args) => {
    const { ended, output, process } = start(args);
    while (!/u2\d{3}/.test(output())) await once(process.stdout, 'data');
    process.emit('SIGTERM');
    await ended;
    expect(output()).not.toMatch(hidden);
  });

  it('prints data byte for byte into a pipe, and escaped on a terminal', async () => {
    const pipe = start(['get', `/group/${name}`]);
    await pipe.ended;
    expect(pipe.output()).toBe(data);

    const terminal = start(['get', `/group/${name}`], { isTTY: true });
    await terminal.ended;
    expect(terminal.output()).toContain(String.raw`\u009b31m`);
    expect(terminal.output()).not.toMatch(hidden);
  });

  /** Runs `rxzk` in the process of this test, not in a child process. */
  function start(args: readonly string[], stdoutIs: { readonly isTTY?: boolean } = {}) {
    const env = { RXZK_SERVERS: server.servers, NO_COLOR: '1' };
    const stdout = Object.assign(new PassThrough(), stdoutIs);
    const stderr = new PassThrough();
    const process = Object.assign(new EventEmitter(), {
      env,
      stdin: new PassThrough(),
      stdout,
      stderr,
    });
    let output = '';
    for (const stream of [stdout, stderr]) {
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    }
    const ended = runProgram(args, openTerminal(process as never));
    return { ended, output: () => output, process };
  }
});

/**
 * Returns one pair for each command: the title of a test, and the command itself. The title
 * consists of the arguments of the command. Control characters are escaped in the title, so a
 * terminal can show the title safely.
 */
function titled(
  commands: readonly (readonly string[])[],
): readonly (readonly [string, readonly string[]])[] {
  return commands.map((args) => [
    args.map((arg) => JSON.stringify(escapeText(arg))).join(' '),
    args,
  ]);
}
