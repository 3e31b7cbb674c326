// Run this script after the build. It creates a CommonJS module for each ES module, and copies the
// TypeScript declarations (`.d.ts`). With `"module": "node16"`, TypeScript refuses a `require` of
// an ES module, although Node allows such a `require`. So TypeScript programs with `require` need
// declarations of CommonJS modules.
import { cpSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';

const [dist = 'dist'] = process.argv.slice(2);
// The CommonJS files go to a folder next to dist. This folder cannot be in dist, because the script
// copies dist to this folder, and Node cannot copy a folder into itself.
const made = `${dist}-commonjs`;

cpSync(dist, made, { recursive: true, filter: isDeclared });
writeFileSync(join(made, 'package.json'), '{ "type": "commonjs" }\n');
const { warnings } = await build({
  entryPoints: readdirSync(dist, { recursive: true }).filter(isModule).map(inDist),
  outbase: dist,
  outdir: made,
  format: 'cjs',
  platform: 'node',
  target: 'es2023',
  logLevel: 'silent',
  // CommonJS has no `import.meta`. With this setting, `import.meta` becomes an empty object. So
  // places.ts finds no URL in it, and uses `__filename`.
  define: { 'import.meta': '{}' },
});
if (warnings.length > 0) throw new Error(warnings.map(({ text }) => text).join('\n'));

function isModule(file) {
  return file.endsWith('.js') && !inCommand(file);
}

function isDeclared(source) {
  if (statSync(source).isDirectory()) return !inCommand(relative(dist, source));
  return source.endsWith('.d.ts');
}

/**
 * Returns whether a file belongs to the command `rxzk`. No program imports the command, so its
 * files need no CommonJS.
 */
function inCommand(file) {
  return /^cli($|[/\\])/.test(file);
}

function inDist(file) {
  return join(dist, file);
}
