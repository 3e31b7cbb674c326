import { readFileSync } from 'node:fs';

/** The file of the binding that this process has loaded; `null` for none, `undefined` where that cannot be told. */
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
