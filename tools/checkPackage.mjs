// Checks the tarball that npm would publish. Run `npm run build` before this script. The command
// `npm run check:package` runs the build and then this script.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { checkBundles } from './package/checkBundles.mjs';
import { checkLinks } from './package/checkLinks.mjs';
import { checkSourceMaps } from './package/checkSourceMaps.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = promisify(execFile);
const temporary = await mkdtemp(join(tmpdir(), 'rxzk-package-'));

try {
  const { tarball, files } = await pack();
  // The project `app` does not contain the binding. So the checks show that the package loads
  // without the binding.
  const app = await makeApp('app', tarball, ['rxjs', '@opentelemetry/api', '@types/node']);
  const manifest = JSON.parse(await readFile(join(app, 'node_modules/rxzk/package.json'), 'utf8'));
  const entryPoints = Object.keys(manifest.exports)
    .filter((path) => !path.endsWith('.json'))
    .map((path) => `rxzk${path.slice(1)}`);

  await report([
    ['publint', () => tool('publint', 'src/cli.js', 'run', '--strict', tarball)],
    ['attw', () => tool('@arethetypeswrong/cli', 'dist/index.js', tarball)],
    ['files of the tarball', () => checkFiles(files)],
    ['links of the pages', () => checkLinks(join(app, 'node_modules/rxzk'), files)],
    ['source maps', () => checkSourceMaps(app)],
    ['no binding in declarations', () => checkDeclarations(join(app, 'node_modules/rxzk/dist'))],
    ['declarations of strict users', () => checkUser(app, entryPoints)],
    ...entryPoints.flatMap((name) => [
      [`import ${name}`, () => checkImport(app, name)],
      [`require ${name}`, () => checkRequire(app, name)],
      [`one copy of ${name}`, () => checkOneCopy(app, name)],
      [`CommonJS of ${name}`, () => checkCommonJs(app, name)],
    ]),
    ...checkBundles(app),
  ]);
} finally {
  await rm(temporary, { recursive: true, force: true });
}

/**
 * Prints one line for each check, with the text that the check returns. If a check fails, prints
 * the reason below its line.
 */
async function report(checks) {
  const outcomes = await Promise.allSettled(checks.map(([, check]) => check()));
  outcomes.forEach(({ status, value, reason }, index) => {
    const [name] = checks[index];
    const line = typeof value === 'string' ? `${name}: ${value}` : name;
    console.log(status === 'fulfilled' ? `ok      ${line}` : `FAILED  ${name}\n${explain(reason)}`);
  });
  if (outcomes.some(({ status }) => status === 'rejected')) {
    process.exitCode = 1;
  }
}

function explain({ message, stdout, stderr }) {
  const text = [stdout, stderr].filter(Boolean).join('\n') || message;
  return text.trimEnd().replace(/^/gm, '        ');
}

async function pack() {
  const npm = process.env.npm_execpath;
  const [command, ...before] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
  const { stdout } = await run(
    command,
    [...before, 'pack', '--ignore-scripts', '--json', '--pack-destination', temporary],
    { cwd: root },
  );
  // npm 11 prints a list of packages. npm 12 prints an object whose keys are the package names.
  const [packed] = Object.values(JSON.parse(stdout));
  return {
    tarball: join(temporary, packed.filename),
    files: packed.files.map(({ path }) => path),
  };
}

/**
 * Creates a project, and installs the tarball into it. The list `links` contains the names of
 * the other packages that the project needs. For each of these packages, the project contains a
 * symbolic link to the package in the repository's `node_modules`.
 */
async function makeApp(name, tarball, links) {
  const app = join(temporary, name);
  const own = join(app, 'node_modules', 'rxzk');
  await mkdir(own, { recursive: true });
  await writeFile(join(app, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  await run('tar', ['-xzf', tarball, '--strip-components=1', '-C', own]);
  for (const link of links) {
    await mkdir(dirname(join(app, 'node_modules', link)), { recursive: true });
    await symlink(join(root, 'node_modules', link), join(app, 'node_modules', link), 'junction');
  }
  return app;
}

async function tool(name, file, ...args) {
  await run(process.execPath, [join(root, 'node_modules', name, file), ...args], { cwd: root });
}

/**
 * Checks that the tarball contains all expected files, and no other files. Returns the number of
 * files.
 */
async function checkFiles(files) {
  const sources = await filesBelow('src', /\.ts$/);
  const pages = await filesBelow(
    'docs',
    /^(?!index\.md|api\/|public\/|\.vitepress\/).*\.(md|png|svg)$/,
  );
  const modules = sources.map((file) => file.replace(/^src\/(.*)\.ts$/, 'dist/$1'));
  const expected = new Set([
    ...['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'],
    ...pages,
    ...sources,
    ...modules.flatMap((module) => [`${module}.js`, `${module}.js.map`, `${module}.d.ts`]),
    'dist-commonjs/package.json',
    ...modules
      .filter((module) => !module.startsWith('dist/cli/'))
      .map((module) => module.replace('dist/', 'dist-commonjs/'))
      .flatMap((module) => [`${module}.js`, `${module}.d.ts`]),
  ]);
  const missing = [...expected].filter((file) => !files.includes(file));
  const strange = files.filter((file) => !expected.has(file));
  const complaints = [
    ...missing.map((file) => `the tarball does not contain ${file}`),
    ...strange.map((file) => `the tarball must not contain ${file}`),
  ];
  if (complaints.length > 0) {
    throw new Error(complaints.join('\n'));
  }
  return `${files.length}`;
}

async function filesBelow(folder, pattern) {
  const files = await readdir(join(root, folder), { recursive: true });
  return files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => pattern.test(file))
    .map((file) => `${folder}/${file}`);
}

async function checkDeclarations(dist) {
  const files = await readdir(dist, { recursive: true });
  const guilty = [];
  for (const file of files.filter((name) => name.endsWith('.d.ts'))) {
    const text = await readFile(join(dist, file), 'utf8');
    if (/(from|import|require|types=)\s*\(?\s*['"]zookeeper['"/]/.test(text)) {
      guilty.push(`dist/${file} imports zookeeper`);
    }
  }
  if (guilty.length > 0) {
    throw new Error(guilty.join('\n'));
  }
}

/**
 * Compiles a program that imports all entry points. Does not use skipLibCheck, so the compiler also
 * checks the declarations of the package. For example, stripInternal may have removed a type that
 * a declaration still uses. The compiler refuses such a declaration.
 */
async function checkUser(app, entryPoints) {
  const imports = entryPoints.map((name, index) => `import * as entry${index} from '${name}';`);
  const uses = entryPoints.map((_, index) => `export const use${index} = entry${index};`);
  await writeFile(join(app, 'user.ts'), [...imports, ...uses, ''].join('\n'));
  await tool(
    'typescript',
    'bin/tsc',
    ...['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', '--types', 'node'],
    ...['--lib', 'es2023,esnext.disposable', '--ignoreConfig', join(app, 'user.ts')],
  );
}

async function checkImport(app, name) {
  await expectExports(app, '--input-type=module', `import * as entry from '${name}';`);
}

async function checkRequire(app, name) {
  await expectExports(app, '--input-type=commonjs', `const entry = require('${name}');`);
}

/** Checks that `require` and `import` return the same objects in one process. */
async function checkOneCopy(app, name) {
  const load = `import { createRequire } from 'node:module';
    import * as imported from '${name}';
    const required = createRequire(import.meta.url)('${name}');
    const entry = Object.keys(required).every((key) => required[key] === imported[key]) ? required : {};`;
  await expectExports(app, '--input-type=module', load);
}

/**
 * Runs a script that loads the CommonJS file that jest would load. Node supports the condition
 * `module-sync` of `exports`. So even `require('rxzk')` loads the ES module. To load the CommonJS
 * file, the script calls `require` with the path of the file.
 */
async function checkCommonJs(app, name) {
  const file = `./node_modules/rxzk/dist-commonjs${name.slice('rxzk'.length)}/index.js`;
  const load = `const entry = require('${file}');
    if (require.cache[require.resolve('${file}')] === undefined) throw new Error('no CommonJS');`;
  await expectExports(app, '--input-type=commonjs', load);
}

/**
 * Runs a script that loads an entry point. Fails if the entry point exports nothing. An import must
 * start no work. So the function also fails if the process of the script does not end by itself.
 */
async function expectExports(app, inputType, load) {
  const script = `${load} if (Object.keys(entry).length === 0) throw new Error('no exports');`;
  await run(process.execPath, [inputType, '--eval', script], { cwd: app, timeout: 20_000 });
}
