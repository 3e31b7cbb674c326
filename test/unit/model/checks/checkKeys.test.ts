import { runInNewContext } from 'node:vm';
import { of } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { configKeys } from '../../../../src/client/configKeys.js';
import { checkKeys } from '../../../../src/model/checks/checkKeys.js';
import { InvalidArgumentError } from '../../../../src/errors/InvalidArgumentError.js';

interface Settings {
  readonly depth?: number;
  readonly filter?: () => boolean;
}

const keys = ['depth', 'filter'] as const;

class OwnSettings implements Settings {
  readonly depth = 1;
}

class OtherSettings {
  readonly level = 1;
}

describe('checkKeys', () => {
  it.each<[string, Settings]>([
    ['an object', { depth: 1 }],
    ['an object without settings', {}],
    ['an object without a prototype', Object.assign(Object.create(null) as object, { depth: 1 })],
    ['an object of another realm', runInNewContext('({ depth: 1 })') as Settings],
    ['an object that inherits its settings', Object.create({ depth: 1 }) as Settings],
    ['an instance of a class with settings', new OwnSettings()],
  ])('returns %s unchanged', (_, settings) => {
    expect(checkKeys('config', settings, keys)).toBe(settings);
  });

  it.each<[unknown, string]>([
    [null, 'null'],
    [1, 'a number'],
    ['depth', 'a string'],
    [[], 'an array'],
    [() => true, 'a function'],
    // Some of the following objects have no enumerable keys, for example `JSON`. If `checkKeys`
    // checked only the enumerable keys, it would accept such an object as empty settings.
    [JSON, 'the global JSON'],
    [Math, 'the global Math'],
    [new Map([['depth', 1]]), 'a Map'],
    [new Set(), 'a Set'],
    [new Date(0), 'a Date'],
    [Promise.resolve({ depth: 1 }), 'a Promise'],
    [of({ depth: 1 }), 'an Observable'],
    [new Error('no'), 'an Error'],
    [new OtherSettings(), 'an object'],
  ])('refuses %o', (settings, kind) => {
    const call = (): unknown => checkKeys('config', settings as Settings, keys);

    expect(call).toThrow(InvalidArgumentError);
    expect(call).toThrow(`config must be an object with depth, filter, got ${kind}`);
  });

  it.each([
    ['depht', '; did you mean depth?'],
    ['Filter', '; did you mean filter?'],
    ['x', ''],
  ])('refuses the key %s', (key, hint) => {
    const call = (): unknown => checkKeys<Settings>('config', { [key]: 1 }, keys);

    expect(call).toThrow(`config must have only the keys depth, filter, got ${key}${hint}`);
  });

  it.each([
    ['timeout', 'sessionTimeout'],
    ['sesionTimeout', 'sessionTimeout'],
    ['connectString', 'servers'],
    ['hosts', 'servers'],
    ['connectTimeout', 'attemptTimeout'],
    ['ssl', 'tls'],
    ['credentials', 'auth'],
  ])('suggests the right name for the setting %s, as other clients call it', (given, meant) => {
    const call = (): unknown => checkKeys('config', { [given]: 1 }, configKeys as readonly never[]);

    expect(call).toThrow(`got ${given}; did you mean ${meant}?`);
  });
});
