import type { Finding } from './Finding.js';
import { inheritsSockets } from './inheritsSockets.js';
import { loadedBinding } from './loadedBinding.js';

/**
 * Reports which file of the C binding is loaded, and whether child processes inherit the
 * connections of the binding. Child processes inherit these connections if the binding was compiled
 * without `SOCK_CLOEXEC_ENABLED`. The function cannot see the options of the compiler. So it
 * inspects the open connection to `server`: see `inheritsSockets`.
 */
export function checkBinding(server: string | null, proc = '/proc/self'): Finding {
  const loaded = describe(loadedBinding(proc));
  const inherits = server === null ? null : inheritsSockets(portOf(server), proc);
  switch (inherits) {
    case true:
      return {
        ...finding('warning', `${loaded}: child processes inherit its connections`),
        advice:
          'A lost connection is not resumed while a child process lives: delete node_modules/zookeeper and install again with CPPFLAGS=-DSOCK_CLOEXEC_ENABLED.',
      };
    case false:
      return finding('ok', `${loaded}: child processes do not inherit its connections`);
    case null:
      return finding('ok', `${loaded}: whether child processes inherit its connections is unknown`);
  }
}

function describe(file: string | null | undefined): string {
  const abi = `for version ${process.versions.modules} of Node's binary interface`;
  if (file === undefined) return `compiled ${abi}`;
  return file === null ? 'none is loaded' : `${file}, ${abi}`;
}

function portOf(server: string): number {
  return Number(server.slice(server.lastIndexOf(':') + 1));
}

function finding(status: Finding['status'], detail: string): Finding {
  return { check: 'binding', status, detail };
}
