import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/**
 * Bundles the source `text`. The imports in `text` are resolved from the folder `app`. The package
 * rxzk must already be installed in `app`. The bundle does not contain RxJS.
 *
 * Returns an object. `exports` contains the exports of the bundle. `packages` contains the packages
 * that the bundle imports. `files` contains the files of dist whose code is in the bundle. `size`
 * is the size of the bundle in bytes, minified and compressed with gzip.
 */
export async function bundle(app, text) {
  const { metafile, outputFiles } = await build({
    stdin: { contents: text, resolveDir: app },
    absWorkingDir: app,
    bundle: true,
    external: ['rxjs'],
    format: 'esm',
    logLevel: 'silent',
    metafile: true,
    minify: true,
    platform: 'node',
    write: false,
  });
  const [{ inputs, imports, exports }] = Object.values(metafile.outputs);
  return {
    files: Object.keys(inputs)
      .filter((path) => inputs[path].bytesInOutput > 0)
      .map((path) => path.replace('node_modules/rxzk/', '')),
    exports,
    packages: [...new Set(imports.map(({ path }) => path))],
    size: gzipSync(outputFiles[0].contents, { level: 9 }).length,
  };
}
