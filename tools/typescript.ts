import { createRequire } from 'node:module';
import type ts from 'typescript';

/**
 * The TypeScript compiler. An `import` would take a second longer, because Node then searches the
 * whole text of the compiler for exported names.
 */
export const typescript = createRequire(import.meta.url)('typescript') as typeof ts;
