import { createRequire } from 'node:module';
import type ts from 'typescript';

/**
 * The TypeScript compiler. For an `import`, Node would search the whole text of the compiler for
 * exported names, which takes a second. So this file uses `require`.
 */
export const typescript = createRequire(import.meta.url)('typescript') as typeof ts;
