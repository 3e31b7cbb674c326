// Not imported by name: because of `createRequire`, webpack would put the package into the bundle.
import module from 'node:module';
import { isMainThread } from 'node:worker_threads';
import { BindingUnavailableError } from '../../errors/BindingUnavailableError.js';
import type { Binding } from './Binding.js';
import { places } from './places.js';

let loaded: Binding | undefined;

/**
 * Returns the npm package of the binding. The first call loads it, or throws the reason why it
 * cannot. This is the only place that names the package.
 *
 * No import loads it, so streams, operators and the ZooKeeper in memory work without it. If a
 * worker thread loads it after another thread, it crashes the process.
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
