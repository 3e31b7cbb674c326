const directive = /\s*([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))\s*(?:,|$)/gy;

/**
 * Reads a challenge of the server, such as `name=value, name="value"`. Returns `null` if the
 * challenge has another form.
 */
export function readDirectives(challenge: string): ReadonlyMap<string, string> | null {
  const directives = new Map<string, string>();
  let end = 0;
  for (const [all, name, quoted, bare] of challenge.matchAll(directive)) {
    end += all.length;
    // If a directive such as `realm` occurs several times, the client takes the first one.
    const key = (name as string).toLowerCase();
    if (!directives.has(key))
      directives.set(key, quoted?.replace(/\\(.)/g, '$1') ?? (bare as string));
  }
  return end === challenge.length ? directives : null;
}
