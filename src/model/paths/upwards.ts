import { parentOf } from './parentOf.js';

/**
 * Gives the path, its parent, the parent of the parent, and so on, up to `/`.
 *
 * @yields each path
 */
export function* upwards(path: string): Iterable<string> {
  for (let at = path; ; at = parentOf(at)) {
    yield at;
    if (at === '/') return;
  }
}
