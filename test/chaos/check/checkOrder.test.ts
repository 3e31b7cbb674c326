import { describe, expect, it } from 'vitest';
import { absent } from './absent.js';
import { checkOrder } from './checkOrder.js';
import type { Emission } from './Emission.js';
import type { History } from './History.js';

/** Creates an emission of `watchData`. The number is the data, and also identifies the write. */
const data = (number: number): Emission => ({
  state: String(number),
  stamp: `z${number}`,
  identity: `z${number}`,
});
/** Creates an emission of `watchExists`. The number identifies the write that caused the stat. */
const stat = (number: number): Emission => ({ stamp: `z${number}`, identity: `z${number}` });
const list = (state: string, parent = 'p'): Emission => ({ state, identity: `${parent}:${state}` });
const gone: Emission = { state: absent, identity: absent };

const history: History = [
  { state: absent },
  { state: '1', stamp: 'z1' },
  { state: '2', stamp: 'z2' },
  { state: absent },
  { state: '3' }, // The reply to this write was lost.
  { state: '4', stamp: 'z4' },
];

function kinds(record: readonly Emission[], of: History = history): readonly string[] {
  return checkOrder('stream', of, record).map(({ kind }) => kind);
}

describe('checkOrder', () => {
  it.each([
    { what: 'every state', record: [gone, data(1), data(2), gone, data(3), data(4)] },
    { what: 'only the newest', record: [data(4)] },
    {
      what: 'a znode before and after it was created again, without the absence between',
      record: [data(2), data(3)],
    },
    { what: 'a state that may have been written', record: [data(1), data(3)] },
    { what: 'nothing', record: [] },
    { what: 'stats', record: [gone, stat(1), stat(2), gone, stat(4)] },
    { what: 'the stat of a write whose reply was lost', record: [stat(2), stat(3), stat(4)] },
  ])('accepts $what', ({ record }) => {
    expect(kinds(record)).toStrictEqual([]);
  });

  it('accepts the same children twice when the parent was created again in between', () => {
    const lists: History = [{ state: '' }, { state: absent }, { state: '' }];
    expect(kinds([list('', 'p'), list('', 'q')], lists)).toStrictEqual([]);
  });

  it('finds an older state after a newer state, and reports each step back once', () => {
    expect(checkOrder('stream', history, [data(4), data(1), data(2), data(4)])).toStrictEqual([
      { kind: 'older', subject: 'stream', detail: '1 (z1) after 4 (z4)' },
    ]);
    expect(kinds([data(2), data(1), data(2), data(1)])).toStrictEqual(['older', 'older']);
  });

  it('finds an older stat', () => {
    expect(kinds([stat(4), stat(2)])).toStrictEqual(['older']);
  });

  it('finds an older list, also when the list has the same children', () => {
    const lists: History = [{ state: '1' }, { state: '1,2' }, { state: '2' }];
    expect(kinds([list('2'), list('1,2')], lists)).toStrictEqual(['older']);
  });

  it('finds an absence that a stream shows after the znode exists again', () => {
    expect(kinds([data(4), gone])).toStrictEqual(['older']);
    expect(kinds([data(1), gone], history.slice(1, 3))).toStrictEqual(['unknown']);
  });

  it('finds the same state twice in a row', () => {
    expect(kinds([data(1), data(1)])).toStrictEqual(['duplicate']);
    expect(kinds([gone, gone])).toStrictEqual(['duplicate']);
    expect(kinds([list('1'), list('1')], [{ state: '1' }, { state: '1' }])).toStrictEqual([
      'duplicate',
    ]);
  });

  it('finds a state that was never written', () => {
    expect(kinds([data(5)])).toStrictEqual(['unknown']);
    expect(kinds([{ ...data(1), stamp: 'z2' }])).toStrictEqual(['unknown']);
    expect(kinds([stat(5)], [{ state: absent }])).toStrictEqual(['unknown']);
  });
});
