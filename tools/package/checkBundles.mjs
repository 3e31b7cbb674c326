import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';

const client = /^dist\/(client\/(createClient|openClient)|session\/keepSession|transport\/wire\/)/;
const binding = /^dist\/transport\/binding\/(native|loadBinding)/;
const election = /^dist\/election\//;
const command = /^dist\/cli\//;
const testing = /^dist\/testing\//;

/**
 * The bundles to check. The list `without` contains patterns. The bundle must not contain a file
 * whose path matches one of these patterns. `limit` is the largest allowed size of the bundle in
 * bytes, minified and compressed with gzip, without RxJS. Each limit is only a little larger than
 * the present size of the bundle. So a bundle that grows fails the check until a developer raises
 * its limit.
 */
const bundles = [
  {
    name: 'one operator',
    text: "export { latestOnly } from 'rxzk';",
    without: [client, binding, election, command, testing],
    limit: 1_000,
  },
  {
    name: 'one stream',
    text: "export { watchData } from 'rxzk';",
    without: [client, binding, election, command, testing],
    limit: 2_800,
  },
  {
    name: 'an election',
    text: "export { campaign, whileLeading } from 'rxzk';",
    without: [client, binding, command, testing],
    limit: 9_600,
  },
  {
    name: 'a client',
    text: "export { createClient } from 'rxzk';",
    without: [election, command, testing],
    limit: 34_500,
  },
  {
    name: 'rxzk/testing',
    text: "export * from 'rxzk/testing';",
    without: [binding, election, command],
    limit: 37_600,
  },
  {
    name: 'all of rxzk',
    text: "export * from 'rxzk';",
    without: [command, testing],
    limit: 52_500,
  },
];

/**
 * Returns a list of checks. Each entry contains the name of a check and the function that runs this
 * check. Each check makes its bundles from the package that is installed in `app`.
 */
export function checkBundles(app) {
  return [
    ...bundles.map((expected) => [`bundle of ${expected.name}`, () => checkBundle(app, expected)]),
    ['bundle of import and require', () => checkOneCopy(app)],
    ['only createClient can load the binding', () => checkBinding(app)],
  ];
}

async function checkBundle(app, { text, without, limit }) {
  const { files, packages, size } = await bundle(app, text);
  const others = packages.filter((name) => name !== 'rxjs' && !name.startsWith('node:'));
  if (others.length > 0) {
    throw new Error(`the bundle imports ${others.join(', ')}`);
  }
  await checkPatterns(app, without);
  const strange = files.filter((file) => without.some((pattern) => pattern.test(file)));
  if (strange.length > 0) {
    throw new Error(strange.map((file) => `the bundle must not contain ${file}`).join('\n'));
  }
  const figures = `${size} bytes, the limit is ${limit}`;
  if (size > limit) {
    throw new Error(figures);
  }
  return figures;
}

/**
 * Checks that each pattern matches at least one file of the package. If a developer renames the
 * only file that a pattern matches, the pattern then matches no file. Without this check, the
 * bundle could contain the renamed file, and no other check would fail.
 */
async function checkPatterns(app, patterns) {
  const dist = await readdir(join(app, 'node_modules/rxzk/dist'), { recursive: true });
  const idle = patterns.filter((pattern) => !dist.some((file) => pattern.test(`dist/${file}`)));
  if (idle.length > 0) {
    throw new Error(`no file of the package matches ${idle.join(', ')}`);
  }
}

/**
 * Checks the bundle of a module that loads the package with `import` and with `require`. The bundle
 * must contain the package only once.
 */
async function checkOneCopy(app) {
  const text = "export { latestOnly } from 'rxzk'; export const required = require('rxzk');";
  const { files } = await bundle(app, text);
  const copied = files.filter((file) => file.startsWith('dist-commonjs/'));
  if (copied.length > 0) {
    throw new Error(`the bundle contains ${copied[0]} in addition to the files of dist`);
  }
}

async function checkBinding(app) {
  const { exports } = await bundle(app, "export * from 'rxzk';");
  const guilty = [];
  for (const name of exports) {
    const { files } = await bundle(app, `export { ${name} } from 'rxzk';`);
    if (files.some((file) => binding.test(file))) {
      guilty.push(name);
    }
  }
  if (guilty.join() !== 'createClient') {
    throw new Error(`these exports load the binding: ${guilty.join(', ') || 'none'}`);
  }
  return `of ${exports.length} exports`;
}
