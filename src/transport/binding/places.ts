import { isAbsolute } from 'node:path';

/**
 * Returns names of files. Node looks for the npm package `zookeeper` near these files, in this
 * order:
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
 * Returns the file name of this module, if it is a CommonJS module. In other modules, `__filename`
 * throws. The expression `typeof __filename` would not throw, but a bundler may replace this
 * expression by a fixed value.
 */
function fileName(): string | undefined {
  try {
    return __filename;
  } catch {
    return undefined;
  }
}
