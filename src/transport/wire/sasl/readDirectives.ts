const directive = /\s*([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))\s*(?:,|$)/gy;

/** Reads `name=value, name="value"` of a challenge; `null` for what has another form. */
export function readDirectives(challenge: string): ReadonlyMap<string, string> | null {
  const directives = new Map<string, string>();
  let end = 0;
  for (const [all, name, quoted, bare] of challenge.matchAll(directive)) {
    end += all.length;
    // Of several realms the first one is taken.
    const key = (name as string).toLowerCase();
    if (!directives.has(key))
      directives.set(key, quoted?.replace(/\\(.)/g, '$1') ?? (bare as string));
  }
  return end === challenge.length ? directives : null;
}
