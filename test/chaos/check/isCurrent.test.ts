import { expect, it } from 'vitest';
import { absent } from './absent.js';
import { isCurrent } from './isCurrent.js';

const history = [{ state: '1', stamp: 'z1' }, { state: absent }, { state: '2', stamp: 'z2' }];
const shown = { state: '2', stamp: 'z2', identity: 'z2' };

it('is current when the last emission is the last state', () => {
  expect(isCurrent(history, [shown])).toBe(true);
  expect(isCurrent(history, [{ stamp: 'z2', identity: 'z2' }])).toBe(true);
  expect(isCurrent(history.slice(0, 2), [{ state: absent, identity: absent }])).toBe(true);
});

it('is not current if the last emission is an earlier state, or if there is no emission', () => {
  expect(isCurrent(history, [shown, { state: absent, identity: absent }])).toBe(false);
  expect(isCurrent(history, [{ stamp: 'z1', identity: 'z1' }])).toBe(false);
  expect(isCurrent(history, [])).toBe(false);
  expect(isCurrent(history.slice(0, 2), [{ stamp: 'z1', identity: 'z1' }])).toBe(false);
});
