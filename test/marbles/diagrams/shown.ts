import { map, type Observable } from 'rxjs';

/**
 * Makes values short enough for a diagram. For example, data become text, and a list of children
 * becomes one text with all names. A `Standing` object becomes its role.
 */
export function shown(source: Observable<unknown>): Observable<unknown> {
  return source.pipe(map(short));
}

/**
 * The keys are names of fields. If an object has the field, the function of the field gets the
 * whole object, and returns a short value for the diagram. If an object has several of these
 * fields, the order of the keys in `fields` decides: `short` uses the earliest key.
 */
const fields: Readonly<Record<string, (value: never) => unknown>> = {
  stale: ({ value, stale }: { value: unknown; stale: boolean }) =>
    stale ? `${String(short(value))}, stale` : short(value),
  removed: ({ removed, added }: Readonly<Record<'removed' | 'added', readonly string[]>>) =>
    [...removed.map((name) => `-${name}`), ...added.map((name) => `+${name}`)].join(' '),
  child: ({ child, value }: Readonly<Record<string, string>>) => `${child} ${value}`,
  left: ({ left }: { left: number }) => `${left} numbers left`,
  type: ({ type, path }: { type: string; path?: string }) =>
    path === undefined ? type : `${type} ${path}`,
  role: ({ role }: { role: string }) => role,
  rank: ({ rank }: { rank: number }) => rank,
  id: ({ id }: { id: string }) => id,
  data: ({ data }: { data: Buffer }) => data.toString(),
  size: ({ size }: { size: number }) => size,
  members: ({ members }: { members: readonly { host: string }[] }) =>
    members.map(({ host }) => host).join(' '),
  children: ({ children }: { children: readonly string[] }) => children.join(' '),
  version: ({ version }: { version: number }) => version,
};

function short(value: unknown): unknown {
  if (Buffer.isBuffer(value)) return value.toString();
  if (value instanceof Map)
    return list(
      [...value].map((pair) => pair.join(': ')),
      ', ',
    );
  if (Array.isArray(value)) return list(value.map(short), ' ');
  if (typeof value !== 'object' || value === null) return value;
  const field = Object.keys(fields).find((name) => name in value);
  return field === undefined ? value : fields[field]?.(value as never);
}

function list(items: readonly unknown[], separator: string): string {
  return items.length === 0 ? 'none' : items.join(separator);
}
