import { expect, it } from 'vitest';
import { decodeText } from '../../../../src/testing/serve/jute/decodeText.js';
import { writeServerText } from '../../../../src/testing/serve/jute/writeServerText.js';
import { slab } from '../../../../src/transport/wire/jute/write/slab.js';

// In each row, Java 17 turns the bytes on the left into the text on the right.
it.each([
  ['61', 'a'],
  ['c3a9', 'é'],
  ['f09f9880', '\u{1f600}'],
  ['61ff62', 'a\ufffdb'],
  ['c0af', '\ufffd\ufffd'],
  ['e282', '\ufffd'],
  ['eda080', '\ufffd'],
  ['eda080edb080', '\ufffd\ufffd'],
  ['eda028', '\ufffd('],
  ['61eda0', 'a\ufffd'],
])('reads %s as Java does', (hex, text) => {
  expect(decodeText(Buffer.from(hex, 'hex'))).toBe(text);
});

it.each([
  ['aé', '61c3a9'],
  ['a\u{10000}b', '61eda080edb08062'],
])('writes %j as Java does', (text, hex) => {
  const writer = slab();
  writeServerText(writer, text);
  const written = Buffer.from(writer.bytes.subarray(0, writer.at));

  expect(written.readInt32BE(0)).toBe(hex.length / 2);
  expect(written.toString('hex', 4)).toBe(hex);
});
