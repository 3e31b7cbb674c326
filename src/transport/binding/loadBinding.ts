// Not by its name: webpack would take `createRequire` for a reason to put the package into the bundle.
import module from 'node:module';
import { isMainThread } from 'node:worker_threads';
import { BindingUnavailableError } from '../../errors/BindingUnavailableError.js';
import type { Binding } from './Binding.js';
import { places } from './places.js';

let loaded: Binding | undefined;

/**
 * Gives the npm package of the binding, which the first call loads, or throws why it cannot. The
 * only place that names the package.
 *
 * No import loads it: streams, operators and the ZooKeeper in memory work without it, and a worker
 * thread that loads it after another thread crashes the process.
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
