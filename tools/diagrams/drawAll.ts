import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { drawDiagram } from './drawDiagram.js';
import { readTest } from './readTest.js';
import { toDiagram } from './toDiagram.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tests = join(root, 'test/marbles/diagrams');
const ending = '.test.ts';

/**
 * Draws each test of test/marbles/diagrams. Returns the texts of the SVG files. The keys of the map
 * are the names of these files, such as `join.svg`.
 */
export function drawAll(): ReadonlyMap<string, string> {
  const style = readFileSync(join(root, 'docs/.vitepress/theme/marbles.css'), 'utf8');
  const files = readdirSync(tests).filter((file) => file.endsWith(ending));
  return new Map(
    files.map((file) => {
      const symbol = basename(file, ending);
      return [`${symbol}.svg`, draw(join(tests, file), symbol, style)];
    }),
  );
}

function draw(file: string, symbol: string, style: string): string {
  try {
    return drawDiagram(toDiagram(symbol, readTest(readFileSync(file, 'utf8'))), style);
  } catch (error) {
    throw new Error(`Cannot draw a diagram of ${file}`, { cause: error });
  }
}
