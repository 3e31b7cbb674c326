import { describe, expect, it } from 'vitest';
import { checkCreate } from '../../../../src/model/checks/checkCreate.js';
import type { CreateMode } from '../../../../src/model/CreateMode.js';
import type { CreateConfig } from '../../../../src/model/CreateConfig.js';
import { InvalidArgumentError } from '../../../../src/errors/InvalidArgumentError.js';
import { shown } from '../../../../src/model/checks/shown.js';

describe('checkCreate', () => {
  it.each<[CreateConfig, CreateMode, boolean]>([
    [{}, 'persistent', false],
    [{ mode: 'persistent' }, 'persistent', false],
    [{ mode: 'ephemeral' }, 'ephemeral', false],
    [{ mode: 'persistentSequential' }, 'persistentSequential', true],
    [{ mode: 'ephemeralSequential' }, 'ephemeralSequential', true],
    [{ mode: 'container' }, 'container', false],
    [{ mode: 'ttl', ttl: 1 }, 'ttl', false],
    [{ mode: 'ttlSequential', ttl: 2 ** 31 - 1 }, 'ttlSequential', true],
  ])('reads %j as the mode %s', (config, mode, sequential) => {
    expect(checkCreate(config)).toStrictEqual({ mode, sequential, ttl: config.ttl });
  });

  it.each(['Ephemeral', '', 'toString', 0, null])('refuses the mode %j', (mode) => {
    const call = (): unknown => checkCreate({ mode } as CreateConfig);

    expect(call).toThrow(InvalidArgumentError);
    expect(call).toThrow(
      'mode must be one of persistent, ephemeral, persistentSequential, ephemeralSequential, ' +
        `container, ttl, ttlSequential, got ${JSON.stringify(mode)}`,
    );
  });

  it.each<CreateConfig>([
    { ttl: 1000 },
    { mode: 'ephemeral', ttl: 1000 },
    { mode: 'container', ttl: 1000 },
    { mode: 'ttl' },
    { mode: 'ttlSequential' },
  ])('refuses %j, because exactly the TTL modes have a time to live', (config) => {
    expect(() => checkCreate(config)).toThrow(InvalidArgumentError);
    expect(() => checkCreate(config)).toThrow(
      'ttl must be set for the modes ttl and ttlSequential, and for no other',
    );
  });

  it.each([0, -1, 1.5, NaN, 2 ** 31, '1000', null])('refuses the time to live %s', (ttl) => {
    const call = (): unknown => checkCreate({ mode: 'ttl', ttl } as CreateConfig);

    expect(call).toThrow(InvalidArgumentError);
    expect(call).toThrow(
      `ttl must be a whole number of ms from 1 to 2147483647, got ${shown(ttl)}`,
    );
  });

  it.each([
    ['Ephemeral', 'ephemeral'],
    ['emphemeral', 'ephemeral'],
    ['ephemeral_sequential', 'ephemeralSequential'],
    ['sequential', 'persistentSequential'],
    ['TTL', 'ttl'],
  ])('suggests for the mode %s: %s', (mode, meant) => {
    expect(() => checkCreate({ mode } as unknown as CreateConfig)).toThrow(
      `got "${mode}"; did you mean ${meant}?`,
    );
  });
});
