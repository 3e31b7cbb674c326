import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../../src/cli/createProgram.js';
import { runProgram } from '../../../src/cli/runProgram.js';
import { fakeTerminal } from './fakeTerminal.js';

const page = readFileSync(fileURLToPath(new URL('../../../docs/cli.md', import.meta.url)), 'utf8');
/**
 * These commands start another process. So the test does not run the examples of these commands.
 */
const wrappers = ['elect', 'lock'];

describe('createProgram', () => {
  const { program } = create();
  const commands = program.commands.map((command) => [command.name(), command] as const);

  it('has all commands', () => {
    expect(commands.map(([name]) => name).sort()).toEqual([
      ...[
        'create',
        'doctor',
        'elect',
        'export',
        'get',
        'get-acl',
        'import',
        'join',
        'leader',
        'lock',
      ],
      ...[
        'ls',
        'members',
        'rm',
        'serve',
        'set',
        'set-acl',
        'stat',
        'transaction',
        'watch',
        'whoami',
      ],
    ]);
  });

  it.each([['rxzk', program] as const, ...commands])(
    'explains %s with correct examples',
    async (name, command) => {
      const examples = examplesOf(help(command));
      expect(examples.length).toBeGreaterThan(0);
      for (const [called = '', ...args] of examples) {
        expect(called).toBe('rxzk');
        if (command !== program) expect(args[0]).toBe(name);
        if (wrappers.includes(args[0] ?? '')) continue;
        const { program: parser, started } = create();
        await parser.parseAsync(args, { from: 'user' });
        expect(started).toEqual([
          args.find((arg) => program.commands.some((c) => c.name() === arg)),
        ]);
      }
    },
  );

  it.each(commands)(
    'documents %s and all its options on the page of the command line',
    (name, command) => {
      expect(page).toContain(`rxzk ${name}`);
      for (const { long } of [...program.options, ...command.options]) {
        expect(page).toContain(String(long));
      }
    },
  );

  it('shows in its help where the documentation is', () => {
    const [, folder = ''] = /^Documentation: (.*)$/m.exec(help(program)) ?? [];
    expect(page).toBe(readFileSync(join(folder, 'cli.md'), 'utf8'));
  });

  it('shows the common options in the help of each command', () => {
    for (const [, command] of commands) expect(help(command)).toContain('--servers <hosts>');
  });
});

describe('runProgram', () => {
  it.each([
    ['no command at all', [], 'a command is missing: see rxzk --help'],
    ['an unknown command', ['nope'], "unknown command 'nope'"],
    ['an unknown option', ['watch', '/a', '--nope'], "unknown option '--nope'"],
    ['a missing argument', ['get'], "missing required argument 'path'"],
    ['a file that is missing', ['transaction', '/none'], 'FILE must be a file that can be read'],
    ['an empty file', ['transaction', '-'], 'operations must be JSON'],
    ['one argument too many', ['get', '/a', '/b'], 'too many arguments'],
    ['an invalid time', ['get', '/a', '--timeout', 'soon'], '-t, --timeout <time>'],
    ['an invalid version', ['rm', '/a', '--if-version', 'x'], "'--if-version <number>'"],
    ['two things to watch', ['watch', '/a', '--tree', '--exists'], '--exists'],
    ['an unknown preset', ['leader', '/a', '--preset', 'nope'], 'curatorLatch'],
    ['no command to run', ['elect', '/a'], "missing required argument 'command'"],
    ['an invalid connect string', ['get', '/a', '--servers', 'x:y'], 'x:y'],
    ['rm of the root', ['rm', '-r', '/', '--yes'], 'the whole ensemble'],
    [
      'rm of a chroot',
      ['rm', '-r', '/', '--yes', '-s', '127.0.0.1:1/app'],
      'connect without the chroot',
    ],
    ['rm of /zookeeper', ['rm', '-r', '/zookeeper', '--yes'], 'belongs to ZooKeeper itself'],
    ['rm -r without a terminal and --yes', ['rm', '-r', '/a'], '--yes must be given'],
    ['an invalid path', ['get', 'a', '--servers', '127.0.0.1:1'], 'path must be absolute'],
  ])('refuses %s with one line and the exit code 2', async (_, args, words) => {
    const { terminal, told, written } = fakeTerminal();
    expect(await runProgram(args, terminal)).toBe(2);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(words);
    expect(written).toEqual([]);
  });

  it.each([
    [['get', 'a', '-t', '10'], '--timeout 10 is 10 ms: write 10s for seconds'],
    [['create', 'a', '--ttl', '30'], '--ttl 30 is 30 ms: write 30s for seconds'],
  ])('warns that the time in %j is in milliseconds', async (args, hint) => {
    const { terminal, told } = fakeTerminal();
    await runProgram([...args, '--servers', 'x:y'], terminal);
    expect(told[0]).toBe(hint);
  });

  it.each([['10s'], ['10ms'], ['1000']])('does not warn about the time %s', async (time) => {
    const { terminal, told } = fakeTerminal();
    await runProgram(['get', 'a', '-t', time, '--servers', 'x:y'], terminal);
    expect(told).toEqual([expect.stringContaining('x:y')]);
  });

  it.each([
    [['lock', '/l', 'npm', 'run', 'x', '--all'], 'lock PATH -- COMMAND --its-option'],
    [['elect', '/l', './job', '-x'], 'elect PATH -- COMMAND --its-option'],
  ])('suggests -- for an option of the wrapped command: %j', async (args, hint) => {
    const { terminal, told } = fakeTerminal();
    expect(await runProgram(args, terminal)).toBe(2);
    expect(told[1]).toContain(`rxzk ${hint}`);
  });

  it.each([
    [['--wait', '0'], 'It must be a time such as 500ms, 10s or 2m'],
    [['--wait', '1s', '--try'], "option '--try' cannot be used with option '--wait <time>'"],
  ])('refuses lock %j before it starts a process for the command', async (options, reason) => {
    const { terminal, told } = fakeTerminal();
    expect(await runProgram(['lock', ...options, '/l', '--', 'true'], terminal)).toBe(2);
    expect(told.join('\n')).toContain(reason);
  });

  it('prints its version and its help with the exit code 0', async () => {
    const { version } = JSON.parse(
      readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'),
    ) as { readonly version: string };
    for (const [args, expected] of [
      [['--version'], `${version}\n`],
      [['--help'], 'Usage: rxzk'],
      [['help', 'elect'], 'Usage: rxzk elect'],
    ] as const) {
      const { terminal, told, written } = fakeTerminal();
      expect(await runProgram(args, terminal)).toBe(0);
      expect(written.join('')).toContain(expected);
      expect(told).toEqual([]);
    }
  });
});

function create() {
  const started: string[] = [];
  const { terminal } = fakeTerminal();
  const start = async (command: Command): Promise<void> => void started.push(command.name());
  const program = createProgram(terminal, start, start);
  return { program, started };
}

function help(command: Command): string {
  let text = '';
  command.configureOutput({ writeOut: (part) => (text += part) });
  command.outputHelp();
  return text;
}

/**
 * Returns the arguments of each example in a help text. Pipes, redirections and comments are left
 * out.
 */
function examplesOf(text: string): readonly (readonly string[])[] {
  const [, lines = ''] = text.split('Examples:\n');
  return lines
    .split('\n')
    .filter((line) => line.includes('$ '))
    .map((line) =>
      line
        .replace(/^ +\$ /, '')
        .replace(/ +(#|\||<|>).*$/, '')
        .split(' '),
    );
}
