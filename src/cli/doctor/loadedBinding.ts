import { readFileSync } from 'node:fs';

/**
 * Returns the path of the C binding that this process has loaded. Returns `null` if the process has
 * loaded no C binding. Returns `undefined` if the list of loaded files cannot be read.
 */
export function loadedBinding(proc = '/proc/self'): string | null | undefined {
  try {
    const line = readFileSync(`${proc}/maps`, 'utf8')
      .split('\n')
      .find((mapped) => mapped.endsWith('/zookeeper.node'));
    return line === undefined ? null : line.slice(line.indexOf('/'));
  } catch {
    return undefined;
  }
}
