import { describe, expect, it } from 'vitest';
import { checkFenced, type LedgerEntry } from './checkFenced.js';

const write = (zxid: number, token: number, name = String(zxid)): LedgerEntry => ({
  ...{ zxid, token, name },
});
const removal = (zxid: number, removed: number): LedgerEntry => ({ zxid, removed });

function details(ledger: readonly LedgerEntry[], refused: readonly string[] = []) {
  const violations = checkFenced(ledger, new Set(refused));
  expect(violations.every(({ kind }) => kind === 'unfenced')).toBe(true);
  return violations.map(({ subject, detail }) => [subject, detail]);
}

describe('checkFenced', () => {
  it('accepts one term after the other, whatever the order of the entries', () => {
    const ledger = [write(11, 10), write(12, 10), removal(13, 10), write(21, 20), write(22, 20)];
    expect(details(ledger)).toStrictEqual([]);
    expect(details(ledger.toReversed(), ['14'])).toStrictEqual([]);
  });

  it('finds a write after the deletion of the znode of its leader, even before anybody else leads', () => {
    expect(details([write(11, 10), removal(12, 10), write(13, 10)])).toStrictEqual([
      ['13', 'term 10: applied after the znode was deleted'],
    ]);
  });

  it('finds a write after a write of a later term', () => {
    expect(details([write(11, 10), write(21, 20), write(22, 10), write(23, 20)])).toStrictEqual([
      ['22', 'term 10: applied after a write of the term 20'],
    ]);
  });

  it('finds a transaction that was applied twice', () => {
    expect(details([write(11, 10, 'a'), write(12, 10, 'a')])).toStrictEqual([
      ['a', 'term 10: applied twice'],
    ]);
  });

  it('finds a transaction that was applied although its client reports a refusal', () => {
    expect(details([write(11, 10, 'a')], ['a'])).toStrictEqual([
      ['a', 'term 10: applied though its outcome was none'],
    ]);
  });
});
