import type { Scheme } from './Scheme.js';

/** The scheme for IPv4 addresses. An entry may be a network, such as `10.0.0.0/8`. */
export const ipScheme: Scheme = {
  proven: false,
  accepts: (entry) => toNetwork(entry) !== undefined,
  matches: (id, entry) => {
    const network = toNetwork(entry);
    const address = toNumber(id);
    return (
      network !== undefined &&
      address !== undefined &&
      Math.floor(address / network.size) === Math.floor(network.address / network.size)
    );
  },
};

/** A network: one of its addresses, and how many addresses it has. */
interface Network {
  readonly address: number;
  readonly size: number;
}

function toNetwork(entry: string): Network | undefined {
  const [, host = '', bits = '32'] = /^([^/]*)(?:\/(\d+))?$/.exec(entry) ?? [];
  const address = toNumber(host);
  return address === undefined || Number(bits) > 32
    ? undefined
    : { address, size: 2 ** (32 - Number(bits)) };
}

function toNumber(address: string): number | undefined {
  const bytes = /^\d+(?:\.\d+){3}$/.test(address) ? address.split('.').map(Number) : [];
  return bytes.length === 4 && bytes.every((byte) => byte < 256)
    ? bytes.reduce((sum, byte) => sum * 256 + byte, 0)
    : undefined;
}
