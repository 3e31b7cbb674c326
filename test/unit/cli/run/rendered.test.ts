import { describe, expect, it } from 'vitest';
import { rendered } from '../../../../src/cli/run/rendered.js';
import { createPaint } from '../../../../src/cli/terminal/createPaint.js';

/**
 * A text with control codes. `rendered` must escape these codes before a terminal or a program gets
 * the text.
 */
const hostile = '\u001b[31m\u009b2J\u009d0;title\u0007\u202eabc\u2028\n';
const shown = String.raw`\u001b[31m\u009b2J\u009d0;title\u0007\u202eabc\u2028\n`;

const plain = { json: false, paint: createPaint(false) };

describe('rendered', () => {
  it('escapes all texts of a row, with and without colours', () => {
    const row = {
      json: {},
      text: [[hostile, { style: 'red', text: hostile }], [hostile]],
    } as const;
    expect(rendered(row, plain)).toBe(`${shown}${shown}\n${shown}\n`);
    expect(rendered(row, { json: false, paint: createPaint(true) })).toBe(
      `${shown}\u001b[31m${shown}\u001b[39m\n${shown}\n`,
    );
  });

  it('escapes values and names of fields in JSON, which reads back unchanged', () => {
    const json = { [hostile]: [hostile, { deep: hostile, lone: '\ud800' }] };
    const line = rendered({ json, text: [] }, { ...plain, json: true });
    expect(line).toMatch(/^[\u0020-\u007e]+\n$/);
    expect(JSON.parse(String(line))).toEqual(json);
  });

  it('returns bytes unchanged, and null for a row without text', () => {
    const bytes = Buffer.from(hostile);
    expect(rendered({ json: {}, text: bytes }, plain)).toBe(bytes);
    expect(rendered({ json: {}, text: [] }, plain)).toBeNull();
  });
});
