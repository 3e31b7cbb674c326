// npm run diagrams: draws all diagrams in docs/diagrams again. The diagrams come from the tests in
// test/marbles/diagrams. Commit the diagrams together with the tests.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawAll } from './drawAll.js';

const folder = fileURLToPath(new URL('../../docs/diagrams', import.meta.url));

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const [name, svg] of drawAll()) writeFileSync(join(folder, name), svg);
