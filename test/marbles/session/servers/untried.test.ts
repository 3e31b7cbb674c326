import { type Observable, of, throwError } from 'rxjs';
import { describe, it } from 'vitest';
import type { Address } from '../../../../src/model/Address.js';
import { UnresolvedServersError } from '../../../../src/errors/UnresolvedServersError.js';
import { addressKey } from '../../../../src/session/servers/addressKey.js';
import { untried, type UntriedConfig } from '../../../../src/session/servers/untried.js';
import { marbles } from '../../marbles.js';

const unresolved = new UnresolvedServersError({ operation: 'connect' });

function addressOf(host: string): Address {
  return { host, port: 2181, server: `${host}:2181` };
}

/**
 * Creates a configuration from two lists of hosts. Each letter is a host with one address. The host
 * `?` has no address.
 */
function configOf(inUse: string, others: string): UntriedConfig {
  const serversOf = (hosts: string) => hosts.split('').map(addressOf);
  const resolve: UntriedConfig['resolve'] = (servers) => {
    const known = servers.filter(({ host }) => host !== '?').map(({ host }) => addressOf(host));
    return known.length === 0 ? throwError(() => unresolved) : of(known);
  };
  return { resolve, servers: { inUse: () => serversOf(inUse), others: () => serversOf(others) } };
}

/**
 * Emits the address that the client tries next. The client has tried the hosts in `tried`, and has
 * just lost the connection to `lost`.
 */
function next(
  [inUse, others]: readonly [string, string],
  tried: string,
  lost?: string,
): Observable<Address | null> {
  const keys = new Set(tried.split('').map((host) => addressKey(addressOf(host))));
  return untried(configOf(inUse, others), keys, lost === undefined ? undefined : addressOf(lost));
}

const values = { a: addressOf('a'), b: addressOf('b'), n: null };

describe('untried', () => {
  it.each<[what: string, servers: [string, string], tried: string, lost: string, found: string]>([
    ['an address in use', ['a', 'b'], '', '', 'a'],
    ['another address in use before the address that was just lost', ['ab', ''], '', 'a', 'b'],
    ['the address that was just lost before addresses not in use', ['a', 'b'], '', 'a', 'a'],
    ['an address not in use when it has tried all in use', ['a', 'b'], 'a', '', 'b'],
    ['an address not in use when no name in use resolves', ['?', 'b'], '', '', 'b'],
    ['null when it has tried all addresses', ['a', 'b'], 'ab', '', 'n'],
    ['null when the remaining names do not resolve', ['a', '?'], 'a', '', 'n'],
  ])('emits %s', (_, servers, tried, lost, found) => {
    marbles((m) => {
      m.expect(next(servers, tried, lost === '' ? undefined : lost)).toBeObservable(
        `(${found}|)`,
        values,
      );
    })();
  });

  it(
    'errors when no name resolves',
    marbles((m) => {
      m.expect(next(['?', ''], '')).toBeObservable('#', undefined, unresolved);
      m.expect(next(['?', '?'], '')).toBeObservable('#', undefined, unresolved);
    }),
  );
});
