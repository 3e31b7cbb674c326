import { readFileSync } from 'node:fs';

/**
 * The binding's file that this process has loaded. `null` if there is none, `undefined` if that is
 * unknown.
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
