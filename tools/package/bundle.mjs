import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/**
 * Bundles a module of an application that has installed the package. RxJS is not part of the
 * bundle. Returns the files of dist whose code is in the bundle, and the exports and imported
 * packages of the bundle. Also returns the size of the bundle, minified and compressed with gzip.
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
