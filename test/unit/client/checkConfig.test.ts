import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../../src/client/checkConfig.js';
import type { ClientConfig } from '../../../src/client/ClientConfig.js';
import { InvalidArgumentError } from '../../../src/errors/InvalidArgumentError.js';
import { shown } from '../../../src/model/checks/shown.js';

const servers = 'zk1:2181';

describe('checkConfig', () => {
  it('fills in the defaults', () => {
    expect(checkConfig({ servers })).toStrictEqual({
      servers: [{ host: 'zk1', port: 2181 }],
      chroot: '',
      name: 'rxzk',
      sessionTimeout: 10_000,
      operationTimeout: 10_000,
      attemptTimeout: 1_667,
      closeTimeout: 5_000,
      followEnsemble: false,
      auth: [],
      maxBuffer: 1_048_575,
      rereads: 1_000,
      recheck: 3_600_000,
      maxInFlight: 10_000,
    });
  });

  it('keeps the given settings', () => {
    const config = {
      name: 'orders',
      sessionTimeout: 30_000,
      operationTimeout: 1,
      attemptTimeout: 2,
      closeTimeout: 3,
      followEnsemble: true,
      auth: [{ scheme: 'digest', credentials: 'ann:pw' }],
      maxBuffer: 4_194_304,
      rereads: 5,
      recheck: 7,
      maxInFlight: 6,
    };

    expect(checkConfig({ servers: 'zk1/app', ...config })).toStrictEqual({
      servers: [{ host: 'zk1', port: 2181 }],
      chroot: '/app',
      ...config,
    });
  });

  it.each([
    [3_000, 1_000],
    [6_000, 1_000],
    [30_000, 5_000],
  ])('for a session timeout of %i ms sets attemptTimeout to %i ms', (sessionTimeout, attempt) => {
    const checked = checkConfig({ servers, sessionTimeout });

    expect(checked.attemptTimeout).toBe(attempt);
    expect(checked.operationTimeout).toBe(sessionTimeout);
  });

  describe.each([
    ['sessionTimeout', 'ms', 3, 2 ** 30 - 1],
    ['operationTimeout', 'ms', 1, 2 ** 31 - 1],
    ['attemptTimeout', 'ms', 1, 2 ** 31 - 1],
    ['closeTimeout', 'ms', 1, 2 ** 31 - 1],
    ['maxBuffer', 'bytes', 1_024, 2 ** 31 - 1],
    ['rereads', 'streams', 1, 2 ** 31 - 1],
    ['maxInFlight', 'requests', 1, 2 ** 31 - 1],
    ['recheck', 'ms', 0, 2 ** 31 - 1],
  ])('%s', (name, unit, least, most) => {
    it.each([least, most])('may be %i', (value) => {
      expect(checkConfig({ servers, [name]: value })).toHaveProperty(name, value);
    });

    it.each([least - 1, -2, 1.5, NaN, Infinity, most + 1, 2 ** 31, '1000', 5_000n, null])(
      'may not be %s',
      (value) => {
        const call = (): unknown => checkConfig({ servers, [name]: value });

        expect(call).toThrow(InvalidArgumentError);
        expect(call).toThrow(
          `${name} must be a whole number of ${unit} from ${least} to ${most}, got ${shown(value)}`,
        );
      },
    );
  });

  it('requires a maxBuffer that leaves room for requests with the chroot', () => {
    const chroot = `/${'é'.repeat(500)}`;
    const call = (maxBuffer: number) => (): unknown =>
      checkConfig({ servers: servers + chroot, maxBuffer });

    expect(call(2_025)).not.toThrow();
    expect(call(2_024)).toThrow('maxBuffer must be a whole number of bytes from 2025 to');
  });

  it('suggests a number when a setting has the number as a text', () => {
    expect(() => checkConfig({ servers, sessionTimeout: '5000' as unknown as number })).toThrow(
      /, got "5000"; did you mean 5000\?$/,
    );
  });

  it.each([
    ['timeout', 'sessionTimeout'],
    ['sesionTimeout', 'sessionTimeout'],
    ['session_timeout', 'sessionTimeout'],
    ['server', 'servers'],
    ['maxbuffer', 'maxBuffer'],
    ['reReads', 'rereads'],
  ])('suggests for the key %s: %s', (key, meant) => {
    expect(() => checkConfig({ servers, [key]: 1 })).toThrow(
      `, got ${key}; did you mean ${meant}?`,
    );
  });

  it.each([
    [undefined, 'undefined'],
    [null, 'null'],
    ['ann:pw@zk1', 'a string'],
    [['zk1'], 'an array'],
  ])('refuses %j in place of an object', (config, type) => {
    const call = (): unknown => checkConfig(config as unknown as ClientConfig);

    expect(call).toThrow(InvalidArgumentError);
    expect(call).toThrow(/^config must be an object with servers, .*, got [a-z ]+$/);
    expect(call).toThrow(`got ${type}`);
  });

  it('refuses identities that are not a list, and does not show them', () => {
    const call = (auth: unknown) => (): unknown => checkConfig({ servers, auth } as ClientConfig);

    expect(call('digest:ann:pw')).toThrow(/^auth must be a list of credentials, got a string$/);
    expect(call(['digest:ann:pw'])).toThrow(
      /^auth\[0\] must be an object with scheme, credentials, got a string$/,
    );
    expect(call([null])).toThrow(
      /^auth\[0\] must be an object with scheme, credentials, got null$/,
    );
  });

  it('refuses servers that break a rule', () => {
    expect(() => checkConfig({ servers: '' })).toThrow('servers must list at least one host');
    expect(() => checkConfig({} as ClientConfig)).toThrow('servers must be a string');
  });

  it('refuses a credential that breaks a rule', () => {
    expect(() => checkConfig({ servers, auth: [{ scheme: '', credentials: 'ann:pw' }] })).toThrow(
      'auth[0].scheme must be a string that is not empty, got ""',
    );
  });

  it('copies the list of identities, so later changes of the list have no effect', () => {
    const auth = [{ scheme: 'digest', credentials: 'ann:pw' }];
    const checked = checkConfig({ servers, auth });
    auth.push({ scheme: 'digest', credentials: 'bob:pw' });

    expect(checked.auth).toHaveLength(1);
  });
});
