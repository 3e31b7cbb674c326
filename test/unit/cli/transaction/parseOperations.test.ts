import { describe, expect, it } from 'vitest';
import { parseOperations } from '../../../../src/cli/transaction/parseOperations.js';
import { InvalidArgumentError } from '../../../../src/errors/InvalidArgumentError.js';

describe('parseOperations', () => {
  it('returns the operations, with their data as bytes or as text', () => {
    const operations = [
      { type: 'create', path: '/a', mode: 'ttl', ttl: 10 },
      { type: 'create', path: '/b', data: 'grüße' },
      { type: 'setData', path: '/c', data: { base64: 'AP8=' }, version: 3 },
      { type: 'check', path: '/d' },
    ];

    expect(parseOperations(JSON.stringify(operations))).toStrictEqual([
      { type: 'create', path: '/a', mode: 'ttl', ttl: 10 },
      { type: 'create', path: '/b', data: 'grüße' },
      { type: 'setData', path: '/c', data: Buffer.from([0, 255]), version: 3 },
      { type: 'check', path: '/d' },
    ]);
  });

  it.each([
    ['', 'operations', 'operations must be JSON: '],
    ['[{ "type": "check" ]', 'operations', 'operations must be JSON: '],
    ['{}', 'operations', 'operations must be a JSON array, got an object'],
    ['[{}, { "type": "setData", "path": "/a" }]', 'operations[1].data', 'got undefined'],
    ['[{ "data": 1 }]', 'operations[0].data', 'must be a text or { "base64": "…" }, got 1'],
    ['[{ "data": null }]', 'operations[0].data', 'got null'],
    ['[{ "data": { "base46": "AP8=" } }]', 'operations[0].data', 'got an object'],
    ['[{ "data": { "base64": "AP8" } }]', 'operations[0].data', 'must be a text or'],
    ['[{ "data": { "base64": "!!!!" } }]', 'operations[0].data', 'must be a text or'],
    ['[{ "data": { "base64": 1 } }]', 'operations[0].data', 'must be a text or'],
  ])('refuses %s and names %s', (text, argument, message) => {
    const parse = (): unknown => parseOperations(text);

    expect(parse).toThrow(InvalidArgumentError);
    expect(parse).toThrow(expect.objectContaining({ argument }));
    expect(parse).toThrow(message);
  });

  it.each(['[null]', '[1]', '["create"]', '[[]]'])(
    'leaves %s to the check of the client',
    (text) => {
      expect(parseOperations(text)).toStrictEqual(JSON.parse(text));
    },
  );
});
