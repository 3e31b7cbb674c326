import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BindingUnavailableError, InvalidArgumentError } from 'rxzk';
import { chooseTransport } from '../../../src/client/chooseTransport.js';
import { loadBinding } from '../../../src/transport/binding/loadBinding.js';

vi.mock('../../../src/transport/binding/loadBinding.js');

const choose = (config: Parameters<typeof chooseTransport>[0] = {}) => {
  const { transport, bindingUnavailable } = chooseTransport(config, () => 0);
  return [transport.name, bindingUnavailable];
};

/** Makes the package of the C client fail to load. */
function breakBinding(): void {
  vi.mocked(loadBinding).mockImplementation(() => {
    throw new BindingUnavailableError('notInstalled');
  });
}

describe('chooseTransport', () => {
  beforeEach(() => {
    vi.stubEnv('RXZK_TRANSPORT', '');
  });

  afterEach(() => {
    vi.unstubAllEnvs();
    vi.mocked(loadBinding).mockReset();
  });

  it('chooses the binding when it loads', () => {
    expect(choose()).toStrictEqual(['binding', null]);
  });

  it('chooses the wire when the binding does not load, and returns the reason', () => {
    breakBinding();
    expect(choose()).toStrictEqual(['wire', expect.stringContaining('is not installed')]);
  });

  it('passes on an error that is not about the binding', () => {
    vi.mocked(loadBinding).mockImplementation(() => {
      throw new TypeError('a fault');
    });
    expect(() => choose()).toThrow(TypeError);
  });

  it.each([{ tls: true }, { tls: {} }, { sasl: { username: 'u', password: 'p' } }] as const)(
    'chooses the wire for %o, and does not load the binding',
    (config) => {
      expect(choose(config)).toStrictEqual(['wire', null]);
      expect(loadBinding).not.toHaveBeenCalled();
    },
  );

  it('can choose the binding for tls: false', () => {
    expect(choose({ tls: false })).toStrictEqual(['binding', null]);
  });

  it('chooses the wire when the settings name it, and does not load the binding', () => {
    expect(choose({ transport: 'wire' })).toStrictEqual(['wire', null]);
    expect(loadBinding).not.toHaveBeenCalled();
  });

  it('throws when the settings name the binding and it does not load', () => {
    breakBinding();
    expect(() => choose({ transport: 'binding' })).toThrow(BindingUnavailableError);
  });

  it.each([
    ['tls', { tls: true }],
    ['sasl', { sasl: { username: 'u', password: 'p' } }],
  ] as const)('refuses %s for the binding', (name, config) => {
    const call = (): unknown => choose({ ...config, transport: 'binding' });
    expect(call).toThrow(InvalidArgumentError);
    expect(call).toThrow(`${name} needs the transport 'wire', and 'binding' is set`);
  });

  it('chooses the transport that the environment names, unless the settings name a transport', () => {
    vi.stubEnv('RXZK_TRANSPORT', 'wire');
    expect(choose()).toStrictEqual(['wire', null]);
    expect(choose({ transport: 'binding' })).toStrictEqual(['binding', null]);
  });

  it('refuses an unknown transport in the environment', () => {
    vi.stubEnv('RXZK_TRANSPORT', 'wires');
    expect(() => choose()).toThrow(
      'RXZK_TRANSPORT must be binding or wire, got "wires"; did you mean wire?',
    );
  });
});
