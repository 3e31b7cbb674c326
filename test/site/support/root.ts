import { fileURLToPath } from 'node:url';

/** The path of the repository's folder. It ends with a slash. */
export const root: string = fileURLToPath(new URL('../../../', import.meta.url));
