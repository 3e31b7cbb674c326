// Compares the declarations in dist with the API reports in etc. With `--update`, this script
// writes the reports again. After a deliberate change of the public API, run `npm run api`. This
// command builds dist, and runs this script with `--update`. Then commit the reports together with
// the change.
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';

const root = fileURLToPath(new URL('..', import.meta.url));
const update = process.argv.includes('--update');

const entryPoints = [
  { report: 'rxzk', declarations: 'dist/index.d.ts' },
  { report: 'testing', declarations: 'dist/testing/index.d.ts' },
  { report: 'opentelemetry', declarations: 'dist/opentelemetry/index.d.ts' },
].filter(({ declarations }) => existsSync(join(root, declarations)));

if (entryPoints.length === 0) {
  console.log('There are no declarations in dist. Run `npm run build` first.');
  process.exitCode = 1;
}
mkdirSync(join(root, 'etc'), { recursive: true });

for (const { report, declarations } of entryPoints) {
  const { apiReportChanged, errorCount, warningCount } = Extractor.invoke(
    configOf(report, declarations),
    {
      localBuild: update,
      // The TypeScript compiler of this repository made the declarations in dist. Without this
      // setting, API Extractor would read the declarations with its own older compiler.
      typescriptCompilerFolder: dirname(
        fileURLToPath(import.meta.resolve('typescript/package.json')),
      ),
      messageCallback: (message) => {
        const isNotice = ['console-compiler-version-notice', 'console-preamble'].includes(
          message.messageId,
        );
        message.handled ||= isNotice || message.logLevel === ExtractorLogLevel.Verbose;
      },
    },
  );
  if (apiReportChanged) {
    console.log(
      update
        ? `etc/${report}.api.md is updated.`
        : `The public API differs from etc/${report}.api.md. If you want this change, run \`npm run api\`.`,
    );
  }
  if (errorCount > 0 || (warningCount > 0 && !update)) {
    process.exitCode = 1;
  }
}

function configOf(report, declarations) {
  return ExtractorConfig.prepare({
    configObjectFullPath: join(root, 'api-extractor.json'),
    packageJsonFullPath: join(root, 'package.json'),
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: join(root, declarations),
      newlineKind: 'lf',
      compiler: {
        overrideTsconfig: {
          compilerOptions: {
            target: 'ES2023',
            lib: ['ES2023', 'ESNext.Disposable'],
            module: 'NodeNext',
            moduleResolution: 'NodeNext',
            types: ['node'],
            strict: true,
            skipLibCheck: true,
          },
          files: [join(root, declarations)],
        },
      },
      apiReport: {
        enabled: true,
        reportFileName: `${report}.api.md`,
        reportFolder: join(root, 'etc'),
        reportTempFolder: join(root, 'node_modules', '.cache', 'api-extractor'),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: 'warning' } },
        extractorMessageReporting: {
          default: { logLevel: 'warning' },
          // `rxzk` is the main entry point. The other entry points may use types that only the main
          // entry point exports.
          'ae-forgotten-export': { logLevel: report === 'rxzk' ? 'error' : 'none' },
          'ae-missing-release-tag': { logLevel: 'none' },
          'ae-undocumented': { logLevel: 'none' },
        },
        tsdocMessageReporting: { default: { logLevel: 'warning' } },
      },
    },
  });
}
