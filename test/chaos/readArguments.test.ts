import { expect, it } from 'vitest';
import { readArguments } from './readArguments.js';

it('reads the time, the seed, the number of clients and the format', () => {
  expect(
    readArguments(['--minutes', '0.5', '--seed', '7', '--clients', '2', '--json']),
  ).toMatchObject({ minutes: 0.5, seed: 7, clients: 2, json: true, help: false });
});

it('chooses a seed', () => {
  expect(Number.isSafeInteger(readArguments([]).seed)).toBe(true);
});

it.each([
  [['--minutes', '0'], '--minutes must be a number above 0'],
  [['--minutes', 'x'], '--minutes must be a number above 0'],
  [['--seed', '1.5'], '--seed must be a whole number'],
  [['--clients', '0'], '--clients must be a whole number above 0'],
  [['--other'], "Unknown option '--other'"],
])('refuses %s', (args, message) => {
  expect(() => readArguments(args)).toThrow(message);
});
