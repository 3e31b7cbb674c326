import { parentOf } from './parentOf.js';

/**
 * The path and all above it, from the bottom to `/`.
 *
 * @yields each path
 */
export function* upwards(path: string): Iterable<string> {
  for (let at = path; ; at = parentOf(at)) {
    yield at;
    if (at === '/') return;
  }
}
