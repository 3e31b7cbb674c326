import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../../src/cli/run/readSettings.js';

describe('readSettings', () => {
  it('has a default for each setting', () => {
    const defaults = { servers: 'localhost:2181', timeout: 10_000, auth: [], json: false };
    expect(readSettings({}, {})).toEqual(defaults);
    expect(readSettings({}, { RXZK_SERVERS: '', RXZK_AUTH: '' })).toEqual(defaults);
  });

  it('prefers options to the environment', () => {
    expect(readSettings({}, { RXZK_SERVERS: 'zk' })).toMatchObject({ servers: 'zk' });
    const given = { servers: 'other', timeout: 5, json: true };
    expect(readSettings(given, { RXZK_SERVERS: 'zk' })).toMatchObject(given);
    expect(readSettings({ servers: '' }, { RXZK_SERVERS: 'zk' })).toMatchObject({ servers: '' });
  });

  it('reads an identity, and accepts colons in its password', () => {
    expect(readSettings({}, { RXZK_AUTH: 'digest:alice:a:b' }).auth).toEqual([
      { scheme: 'digest', credentials: 'alice:a:b' },
    ]);
  });

  it('refuses an identity without a scheme, and does not show it', () => {
    expect(() => readSettings({}, { RXZK_AUTH: ':secret' })).toThrow(
      'scheme must be a string that is not empty',
    );
  });
});
