import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { lastValueFrom } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { openTerminal } from '../../../../src/cli/terminal/openTerminal.js';

describe('openTerminal', () => {
  it('writes a message as one line, after the name of the command', () => {
    const { terminal, stderr } = open();
    terminal.tell(' one\n  two\r\nthree ');
    expect(String(stderr.read())).toBe('rxzk: one two three\n');
  });

  it('escapes codes in a message that control the terminal or hide text', () => {
    const { terminal, stderr } = open();
    terminal.tell('waits for \u001b[2J\u009b1m\u202e\tx');
    expect(String(stderr.read())).toBe(
      String.raw`rxzk: waits for \u001b[2J\u009b1m\u202e\tx` + '\n',
    );
  });

  it('emits when the reader of its output leaves, and errors at other failures of the output', () => {
    const { terminal, stdout } = open();
    const seen: unknown[] = [];
    const note = (what: string) => (value: unknown) => void seen.push([what, value]);
    const subscription = terminal.closed$.subscribe({ next: note('next'), error: note('error') });
    stdout.emit('error', Object.assign(new Error('write'), { code: 'EPIPE' }));
    const full = Object.assign(new Error('disk full'), { code: 'ENOSPC' });
    stdout.emit('error', full);
    expect(seen).toEqual([
      ['next', undefined],
      ['error', full],
    ]);
    expect(() => stdout.emit('error', full)).not.toThrow();
    subscription.unsubscribe();
  });

  it('cannot ask the user when the input is not a terminal', () => {
    expect(open().terminal.confirm).toBeNull();
  });

  it.each([
    ['y\n', true],
    [' YES \n', true],
    ['n\n', false],
    ['\n', false],
    ['yesterday\n', false],
    ['', false],
  ])('reads the typed line %j as %s', async (answer, expected) => {
    const { terminal, stdin, stderr } = open({ isTTY: true });
    stdin.end(answer);
    expect(await lastValueFrom(terminal.confirm!('Delete /a\u202e?'))).toBe(expected);
    expect(String(stderr.read())).toBe(String.raw`rxzk: Delete /a\u202e? [y/N] `);
  });

  it('stops reading when nobody waits for the typed line', () => {
    const { terminal, stdin } = open({ isTTY: true });
    terminal.confirm!('Delete?').subscribe().unsubscribe();
    expect(stdin.isPaused()).toBe(true);
  });

  it('listens to signals only while it has a subscriber', () => {
    const { terminal, process } = open();
    const seen: string[] = [];
    const subscription = terminal.signal$.subscribe((signal) => seen.push(signal));
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.emit(signal);
    expect(seen).toEqual(['SIGINT', 'SIGTERM', 'SIGHUP']);
    subscription.unsubscribe();
    expect(process.eventNames()).toEqual([]);
  });
});

function open(as: { readonly isTTY?: boolean } = {}) {
  const [stdin, stdout, stderr] = [stream(as), stream(as), stream(as)];
  const process = Object.assign(new EventEmitter(), { env: {}, stdin, stdout, stderr });
  return { terminal: openTerminal(process as never), stdin, stdout, stderr, process };
}

function stream(as: object): PassThrough {
  return Object.assign(new PassThrough(), as);
}
