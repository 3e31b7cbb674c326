import { isAbsolute } from 'node:path';

/**
 * The files near which a package may be installed, the likeliest first: this module, the bundle
 * that holds it, and the program. A CommonJS module has no URL, and an ECMAScript module has no
 * file name. Some bundlers write the URL of the module on the machine that built the bundle.
 */
export function places(): readonly string[] {
  const { url }: { readonly url?: string } = import.meta;
  return [url, fileName(), process.argv[1]]
    .filter((place) => place !== undefined)
    .filter((place) => isAbsolute(place) || place.startsWith('file:'));
}

/**
 * Catches the error and does not use `typeof`, because a bundler may evaluate `typeof` at build
 * time.
 */
function fileName(): string | undefined {
  try {
    return __filename;
  } catch {
    return undefined;
  }
}
