import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExportedZnode } from '../../../../src/cli/exported/ExportedZnode.js';
import { lineOf } from '../../../../src/cli/exported/lineOf.js';
import { parseLine } from '../../../../src/cli/exported/parseLine.js';
import { parseLines } from '../../../../src/cli/exported/parseLines.js';
import { rendered } from '../../../../src/cli/run/rendered.js';
import { row } from '../../../../src/cli/format/row.js';
import { InvalidArgumentError } from '../../../../src/errors/InvalidArgumentError.js';

const segment = fc.stringMatching(/^[^/.\p{C}\ufff0-\uffff]{1,8}$/u);
const perms = fc.integer({ min: 1, max: 31 });
const identity = fc.constantFrom(
  { scheme: 'world', id: 'anyone' },
  { scheme: 'digest', id: 'ann:sFuVZzrCDc+DGYPo8mkdd1Ck5hA=' },
  { scheme: 'sasl', id: 'bob@REALM: with spaces' },
);

const znode: fc.Arbitrary<ExportedZnode> = fc
  .tuple(
    fc.array(segment, { maxLength: 4 }).map((segments) => `/${segments.join('/')}`),
    fc.oneof(
      fc.uint8Array({ maxLength: 50 }).map((bytes) => Buffer.from(bytes)),
      fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
    ),
    fc.constantFrom(
      { mode: 'persistent' } as const,
      { mode: 'container' } as const,
      { mode: 'ttl', ttl: 5 } as const,
    ),
    fc.option(
      fc.array(
        fc.tuple(perms, identity).map(([perm, who]) => ({ perms: perm, ...who })),
        { minLength: 1, maxLength: 3 },
      ),
    ),
  )
  .map(([path, data, mode, acl]) => ({ path, data, ...mode, ...(acl !== null && { acl }) }));

describe('the line of a znode', () => {
  it('reads back to the same znode after it is printed, whatever the znode contains', () => {
    fc.assert(
      fc.property(znode, fc.boolean(), (given, json) => {
        const line = row(lineOf(given), [JSON.stringify(lineOf(given))]);
        const printed = String(rendered(line, { json, paint: (_, text) => text }));

        expect(printed.indexOf('\n')).toBe(printed.length - 1);
        expect(parseLine(printed)).toStrictEqual(given);
      }),
    );
  });

  it('has the data as text, as base64 if they are not UTF-8, and no field for empty data', () => {
    const plain = { path: '/a', mode: 'persistent' } as const;

    expect(lineOf({ ...plain, data: Buffer.from('é') })).toStrictEqual({ path: '/a', data: 'é' });
    expect(lineOf({ ...plain, data: Buffer.of(255, 0) })).toStrictEqual({
      path: '/a',
      base64: '/wA=',
    });
    expect(lineOf({ ...plain, data: Buffer.alloc(0) })).toStrictEqual({ path: '/a' });
    expect(parseLine('{"path":"/a"}')).toStrictEqual({ ...plain, data: Buffer.alloc(0) });
  });

  it.each([
    ['{"path":"/a"', 'must be JSON: '],
    ['[]', 'must be an object with path, data, base64, mode, ttl, acl, got an array'],
    ['null', 'must be an object'],
    ['{"data":"x"}', 'path must be a string, got undefined'],
    ['{"path":"a"}', 'path must be absolute'],
    ['{"path":"/a/"}', 'path must not end with a slash'],
    ['{"path":"/a","dta":"x"}', 'got dta; did you mean data?'],
    ['{"path":"/a","data":1}', 'data must be a text, got 1'],
    ['{"path":"/a","data":null}', 'data must be a text, got null'],
    ['{"path":"/a","data":"\\ud800"}', 'data must be a text'],
    ['{"path":"/a","data":"","base64":""}', 'data must not come together with base64'],
    ['{"path":"/a","base64":"AP8"}', 'base64 must be bytes in base64, got "AP8"'],
    ['{"path":"/a","mode":"ephemeral"}', 'mode must be one of persistent, container, ttl'],
    ['{"path":"/a","mode":"ttl"}', 'ttl must be set for the modes ttl'],
    ['{"path":"/a","ttl":5}', 'ttl must be set for the modes ttl'],
    ['{"path":"/a","acl":"world:anyone:r"}', 'acl must be a list of texts'],
    ['{"path":"/a","acl":["world:anyone:x"]}', 'acl[0] must be scheme:id:permissions'],
    ['{"path":"/a","acl":[]}', 'acl'],
  ])('%s is refused: %s', (text, message) => {
    expect(() => parseLine(text)).toThrow(InvalidArgumentError);
    expect(() => parseLine(text)).toThrow(message);
  });
});

describe('the lines of a tree', () => {
  const of = (...lines: readonly string[]): readonly string[] =>
    parseLines(Buffer.from(lines.join('\n'))).map(({ path }) => path);

  it('are read in their order, and empty lines and Windows line ends are ignored', () => {
    expect(of('{"path":"/"}', '', '{"path":"/a"}\r', '{"path":"/a/b"}', '')).toStrictEqual([
      ...['/', '/a', '/a/b'],
    ]);
    expect(of('{"path":"/a"}', '{"path":"/"}')).toStrictEqual(['/a', '/']);
    expect(of('')).toStrictEqual([]);
  });

  it.each([
    ['line 2: path must be absolute', ['{"path":"/a"}', '{"path":"b"}']],
    ['line 3: must be JSON', ['{"path":"/a"}', '', 'x']],
    ['line 2 must not have the path /a of an earlier line', ['{"path":"/a"}', '{"path":"/a"}']],
    ['line 2 must not have the path / of an earlier line', ['{"path":"/"}', '{"path":"/"}']],
    ['line 1 must come after a line for the parent /a', ['{"path":"/a/b"}', '{"path":"/a"}']],
  ])('are refused: %s', (message, lines) => {
    expect(() => of(...lines)).toThrow(message);
    expect(() => of(...lines)).toThrow(InvalidArgumentError);
  });

  it('are refused when a line is not UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('{"path":"/a"}\n{"path":"/'), Buffer.of(255)]);

    expect(() => parseLines(bytes)).toThrow('line 2 must be UTF-8');
  });
});
