import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

const closeOnExec = 0o2_000_000;

/**
 * Returns whether child processes inherit this process's connections to a remote port. Returns
 * `null` if this is unknown. On every system except Linux, this is unknown.
 */
export function inheritsSockets(port: number, proc = '/proc/self'): boolean | null {
  try {
    const sockets = socketsTo(port, proc);
    const flags = readdirSync(`${proc}/fd`)
      .filter((fd) => sockets.has(linkOf(`${proc}/fd/${fd}`)))
      .map((fd) => /^flags:\s*(\d+)/m.exec(readFileSync(`${proc}/fdinfo/${fd}`, 'utf8'))?.[1]);
    return flags.length === 0
      ? null
      : flags.some((octal) => (parseInt(octal ?? '', 8) & closeOnExec) === 0);
  } catch {
    return null;
  }
}

/**
 * Returns the names of the sockets of the established connections to a port, for example
 * `socket:[4711]`. The links in `/proc/self/fd` contain the same names.
 */
function socketsTo(port: number, proc: string): ReadonlySet<string> {
  const end = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const lines = ['tcp', 'tcp6'].flatMap((file) =>
    readFileSync(`${proc}/net/${file}`, 'utf8').split('\n'),
  );
  return new Set(
    lines
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , remote = '', state]) => remote.endsWith(end) && state === '01')
      .map((columns) => `socket:[${columns[9] ?? ''}]`),
  );
}

/**
 * Returns the target of a link in `/proc/self/fd`. The folder has one link for each open
 * descriptor. To read the folder, `readdirSync` opens a descriptor. The list from `readdirSync`
 * contains this descriptor too. `readdirSync` then closes this descriptor, so its link is gone. For
 * such a missing link, `linkOf` returns an empty text.
 */
function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}
