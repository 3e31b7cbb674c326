import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

const closeOnExec = 0o2_000_000;

/**
 * Whether child processes inherit the connections of this process to a remote port. `null` if that
 * is unknown, as on every system except Linux.
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

/** The established connections, named as the descriptor links name them. */
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

/** The descriptor that reads the folder is already closed here. */
function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}
