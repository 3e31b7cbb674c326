import { lastValueFrom, NEVER, of } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { ifFits } from '../../../src/client/ifFits.js';
import { DataTooLargeError } from '../../../src/errors/DataTooLargeError.js';

const write$ = of('written');

describe('ifFits', () => {
  it.each([
    ['setData', '/a', 1_000 - 20 - 2],
    ['create', '/a', 1_000 - 55 - 2],
    ['create', '/ü水', 1_000 - 55 - 6],
  ] as const)('sends a %s of %s with up to %i bytes', async (operation, path, limit) => {
    const packet = { operation, path, data: Buffer.alloc(limit), maxBuffer: 1_000 };

    expect(ifFits(packet, write$)).toBe(write$);
    await expect(lastValueFrom(ifFits(packet, write$))).resolves.toBe('written');
  });

  it.each([
    ['setData', '/a', 1_000 - 20 - 2],
    ['create', '/a', 1_000 - 55 - 2],
    ['create', '/ü水', 1_000 - 55 - 6],
  ] as const)('refuses a %s of %s with more than %i bytes', async (operation, path, limit) => {
    const packet = { operation, path, data: Buffer.alloc(limit + 1), maxBuffer: 1_000 };
    const refused = lastValueFrom(ifFits(packet, NEVER));

    await expect(refused).rejects.toBeInstanceOf(DataTooLargeError);
    await expect(refused).rejects.toMatchObject({
      code: 'DATA_TOO_LARGE',
      retryable: false,
      outcome: 'none',
      size: limit + 1,
      limit,
      operation,
      path,
    });
  });
});
