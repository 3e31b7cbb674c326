// Checks src for two faults that ESLint does not find: circles of imports, and folders with too
// many files. For circles, imports of types count too.
import { readdirSync, readFileSync } from 'node:fs';
import { findCycles } from './findCycles.js';
import { fullFolders } from './fullFolders.js';
import { importsOf } from './importsOf.js';

const mostFiles = 25;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .filter((name) => name.endsWith('.ts'));
const imports = new Map(files.map((file) => [file, importsOf(file, readFileSync(file, 'utf8'))]));

const faults = [
  ...findCycles(imports).map((cycle) => `circle of imports: ${cycle}`),
  ...[...fullFolders(files, mostFiles)].map(
    ([folder, count]) => `${folder} has ${count} files, but only ${mostFiles} are allowed`,
  ),
];

for (const fault of faults) console.log(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
