// Copies the declarations of a build to where TypeScript takes them for those of CommonJS, for `"module": "node16"`:
// it refuses a `require` of declarations of an ES module, which Node allows. Run after the build.
import { cpSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const [dist = 'dist'] = process.argv.slice(2);
// Node allows no copy of a folder into itself.
const copies = `${dist}-commonjs`;

cpSync(dist, copies, { recursive: true, filter: isDeclared });
writeFileSync(join(copies, 'package.json'), '{ "type": "commonjs" }\n');

/** Nobody imports the command. */
function isDeclared(source) {
  if (statSync(source).isDirectory()) return relative(dist, source) !== 'cli';
  return source.endsWith('.d.ts');
}
