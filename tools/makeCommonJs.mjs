// Makes the CommonJS side of a build: a module for each ES module, and a copy of the declarations. TypeScript refuses a
// `require` of the declarations of an ES module with `"module": "node16"`, though Node allows it. Run after the build.
import { cpSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'esbuild';

const [dist = 'dist'] = process.argv.slice(2);
// Node allows no copy of a folder into itself.
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
  // places.ts takes its file name there.
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

/** Nobody imports the command. */
function inCommand(file) {
  return /^cli($|[/\\])/.test(file);
}

function inDist(file) {
  return join(dist, file);
}
