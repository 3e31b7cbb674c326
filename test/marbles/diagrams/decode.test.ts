import { decode, DecodeError, json } from 'rxzk';
import { it } from 'vitest';
import { marbles } from '../marbles.js';
import { nodeOf } from '../nodes.js';

const context = { operation: 'decode', path: '/a' };
const undecodable = new DecodeError(1, context, 'it is not valid JSON');

it(
  'decodes the data, and keeps the last good value when bad data come and onError is set',
  marbles((m) => {
    const report = (): void => undefined;
    const source = m.hot('  -a--x--b--n--', {
      a: nodeOf('1'),
      x: nodeOf('{'),
      b: nodeOf('2'),
      n: null,
    });
    const sourceSubs = ['^', '^---!'];
    const lenient = '       -1-----2--n--';
    const strict = '        -1--#        ';
    const values = { 1: 1, 2: 2, n: null };

    m.expect(source.pipe(decode(json, { onError: report }))).toBeObservable(lenient, values);
    m.expect(source.pipe(decode(json))).toBeObservable(strict, values, undecodable);
    m.expect(source).toHaveSubscriptions(sourceSubs);
  }),
);
