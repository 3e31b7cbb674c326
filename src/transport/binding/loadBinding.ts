// This module does not import `createRequire` by name. If the module imported `createRequire` by
// name, webpack would bundle the npm package `zookeeper`.
import module from 'node:module';
import { isMainThread } from 'node:worker_threads';
import { BindingUnavailableError } from '../../errors/BindingUnavailableError.js';
import type { Binding } from './Binding.js';
import { places } from './places.js';

let loaded: Binding | undefined;

/**
 * Returns the npm package `zookeeper`. Throws a `BindingUnavailableError` if the package does not
 * load. Also throws in a worker thread, because two threads that load the package would crash the
 * process.
 *
 * No file of the library has an `import` of the package. Only the first call of this function loads
 * the package. So streams, operators and the ZooKeeper in memory also work if the package is not
 * installed.
 */
export function loadBinding(): Binding {
  return (loaded ??= load());
}

function load(): Binding {
  if (!isMainThread) throw unavailable('workerThread');
  const file = locate();
  try {
    return module.createRequire(file)(file) as Binding;
  } catch (cause) {
    throw unavailable('notLoaded', cause);
  }
}

function locate(): string {
  let cause: unknown;
  for (const place of places()) {
    try {
      return module.createRequire(place).resolve('zookeeper');
    } catch (error) {
      cause = error;
    }
  }
  throw unavailable('notInstalled', cause);
}

function unavailable(
  reason: BindingUnavailableError['reason'],
  cause?: unknown,
): BindingUnavailableError {
  return new BindingUnavailableError(reason, { operation: 'createClient', cause });
}
