import { createRequire } from 'node:module';
import type ts from 'typescript';

/**
 * The TypeScript compiler. With an `import`, the start would take a second longer. The reason is
 * that Node searches the whole text of the compiler for exported names.
 */
export const typescript = createRequire(import.meta.url)('typescript') as typeof ts;
