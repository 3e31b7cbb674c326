import { isAbsolute } from 'node:path';

/**
 * The files beside which a package may be installed, the likeliest first: this module, the bundle
 * that holds it, and the program. A module of CommonJS has no URL, one of ECMAScript no file name,
 * and some bundlers write the URL that the module had on the machine that made the bundle.
 */
export function places(): readonly string[] {
  const { url }: { readonly url?: string } = import.meta;
  return [url, fileName(), process.argv[1]]
    .filter((place) => place !== undefined)
    .filter((place) => isAbsolute(place) || place.startsWith('file:'));
}

/** Caught and not asked for with `typeof`, which a bundler may answer while it makes the bundle. */
function fileName(): string | undefined {
  try {
    return __filename;
  } catch {
    return undefined;
  }
}
