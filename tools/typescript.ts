import { createRequire } from 'node:module';
import type ts from 'typescript';

/**
 * The TypeScript compiler. This file loads it with `require`, because an `import` would take a
 * second longer. For an `import`, Node searches the whole text of the compiler for exported names.
 */
export const typescript = createRequire(import.meta.url)('typescript') as typeof ts;
