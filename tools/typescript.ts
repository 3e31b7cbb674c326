import { createRequire } from 'node:module';
import type ts from 'typescript';

/** The compiler. An `import` takes a second longer: Node then searches its text for names. */
export const typescript = createRequire(import.meta.url)('typescript') as typeof ts;
