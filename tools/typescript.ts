import { createRequire } from 'node:module';
import type ts from 'typescript';

/**
 * The TypeScript compiler. If this file loaded the compiler with `import`, Node would search the
 * whole text of the compiler for exported names. This search takes about one second. So this file
 * uses `require`.
 */
export const typescript = createRequire(import.meta.url)('typescript') as typeof ts;
