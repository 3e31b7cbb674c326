// Makes the CommonJS side of a build: a module for each entry point, which requires the ES module, and a copy of the
// declarations. TypeScript refuses a `require` of the declarations of an ES module with `"module": "node16"`, though Node
// allows it. Run after the build.
import { cpSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

const [dist = 'dist'] = process.argv.slice(2);
// Node allows no copy of a folder into itself.
const made = `${dist}-commonjs`;

cpSync(dist, made, { recursive: true, filter: isDeclared });
writeFileSync(join(made, 'package.json'), '{ "type": "commonjs" }\n');
for (const entry of ['index.js', 'testing/index.js', 'opentelemetry/index.js']) {
  const up = '../'.repeat(entry.split('/').length);
  const source = `${up}${basename(dist)}/${entry}`;
  writeFileSync(join(made, entry), `module.exports = require('${source}');\n`);
}

/** Nobody imports the command. */
function isDeclared(source) {
  if (statSync(source).isDirectory()) return relative(dist, source) !== 'cli';
  return source.endsWith('.d.ts');
}
