import { isAbsolute } from 'node:path';

/**
 * Returns the names of the files near which Node looks for the npm package. The name that most
 * likely leads to the package comes first:
 *
 * 1. The URL of this module. A CommonJS module has no URL. Some bundlers write a wrong URL: the
 *    place of the module on the machine that built the bundle.
 * 2. The file name of this module, or of the bundle that contains this module. An ECMAScript module
 *    has no file name.
 * 3. The main file of the program.
 */
export function places(): readonly string[] {
  const { url }: { readonly url?: string } = import.meta;
  return [url, fileName(), process.argv[1]]
    .filter((place) => place !== undefined)
    .filter((place) => isAbsolute(place) || place.startsWith('file:'));
}

/**
 * Returns the name of the file of this module, if it is a CommonJS module. In other modules,
 * `__filename` throws an error, and this function catches the error. The function does not use
 * `typeof __filename`, because a bundler may evaluate this expression when it builds the bundle.
 */
function fileName(): string | undefined {
  try {
    return __filename;
  } catch {
    return undefined;
  }
}
