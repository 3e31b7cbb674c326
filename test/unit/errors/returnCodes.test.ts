import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ReturnCode } from '../../../src/errors/ReturnCode.js';
import { returnCodes } from '../../../src/errors/returnCodes.js';

const src = new URL('../../../src/', import.meta.url);

/**
 * The names of all source files, except the two files that are allowed to contain the numbers of
 * return codes.
 */
const others = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .filter((name) => !/\b(?:errors\/ReturnCode|binding\/CloseCode)\.ts$/.test(name));

describe('returnCodes', () => {
  it('has a row for each return code, except for success and a missing watch', () => {
    const { ok, noWatch, ...failures } = ReturnCode;

    expect([ok, noWatch]).toStrictEqual([0, -121]);
    expect([...returnCodes.keys()]).toStrictEqual(Object.values(failures));
  });

  it('counts only refusals that depend on the state of the tree as replies of a majority', () => {
    const byMajority = [...returnCodes].filter(([, { from }]) => from === 'a majority');

    expect(byMajority.map(([code]) => code)).toStrictEqual([-101, -103, -108, -110, -111, -125]);
    expect(byMajority.every(([, { write }]) => write === 'refused')).toBe(true);
  });

  it('is the only place in the sources with the numbers of return codes', () => {
    const strays = others.filter((name) =>
      /(?:^|[^\w])-1(?:0[1-38]|1[0-24-689]|2[57])\b/m.test(
        readFileSync(new URL(name, src), 'utf8'),
      ),
    );

    expect(strays).toStrictEqual([]);
  });
});
