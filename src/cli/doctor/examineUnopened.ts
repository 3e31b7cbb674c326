import { concat, type Observable, of } from 'rxjs';
import { messageOf } from '../run/messageOf.js';
import type { Settings } from '../run/Settings.js';
import { checkServers } from './checkServers.js';
import type { Finding } from './Finding.js';

/**
 * Runs the part of `rxzk doctor` that needs no client: checks the servers, and reports the error of
 * the C binding. `rxzk doctor` calls this function if the user has chosen the transport `binding`,
 * but the C binding does not load. In this case, no client can be created.
 */
export function examineUnopened(
  { servers, timeout }: Settings,
  error: unknown,
): Observable<Finding> {
  return concat(
    checkServers(servers, timeout),
    of<Finding>({
      check: 'binding',
      status: 'failure',
      detail: `it cannot be loaded: ${messageOf(error)}`,
      advice:
        'Delete node_modules/zookeeper and install again, with make, a C++ compiler and Python 3, and with its install script allowed.',
    }),
  );
}
