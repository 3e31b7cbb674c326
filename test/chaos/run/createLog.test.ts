import { expect, it } from 'vitest';
import { createLog } from './createLog.js';

const path = '/node';
const stream = 'client data /node';
const shown = (state: string) => ({ stream, path, emission: { state, identity: state } });

function logOf(...states: readonly string[]) {
  const log = createLog();
  for (const state of states) log.listen('client').shown(shown(state));
  return log;
}

it('finds the streams that do not show the last state, and reports them as late', () => {
  const log = logOf('1', '2');
  const histories = { [path]: [{ state: '1' }, { state: '2' }, { state: '3' }] };
  expect(log.late(histories)).toStrictEqual([stream]);
  expect(log.behind(path, '3')).toStrictEqual([stream]);
  expect(log.check(histories)).toMatchObject([{ kind: 'late', subject: stream }]);
});

it('keeps the last state of a stream for the next check', () => {
  const log = logOf('1');
  expect(log.check({ [path]: [{ state: '1' }] })).toStrictEqual([]);
  log.listen('client').shown(shown('1'));
  expect(log.check({ [path]: [{ state: '1' }] })).toMatchObject([{ kind: 'duplicate' }]);
  expect(log.emissions).toBe(2);
});

it('judges each state once, with the history of the round that showed it', () => {
  const log = logOf('7');
  const histories = { [path]: [{ state: '1' }] };
  expect(log.check(histories)).toMatchObject([{ kind: 'unknown' }, { kind: 'late' }]);
  log.listen('client').shown(shown('1'));
  expect(log.check(histories)).toStrictEqual([]);
});

it('reports a stream that ends and a process that ends, once', () => {
  const log = logOf();
  log.listen('client').shown({ stream, path, ended: 'complete' });
  log.listen('client').crashed('SIGSEGV');
  expect(log.check({})).toStrictEqual([
    { kind: 'ended', subject: stream, detail: 'complete' },
    { kind: 'crash', subject: 'client', detail: 'SIGSEGV' },
  ]);
  expect(log.check({})).toStrictEqual([]);
});
