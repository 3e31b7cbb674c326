import { expect, it } from 'vitest';
import { nextXid } from '../../../../../src/transport/wire/exchange/nextXid.js';

it('nextXid counts from 1 to 2^31 - 1, and then begins with 1 again', () => {
  expect([nextXid(0), nextXid(1), nextXid(2_147_483_646), nextXid(2_147_483_647)]).toStrictEqual([
    ...[1, 2, 2_147_483_647, 1],
  ]);
});
