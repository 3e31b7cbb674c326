// npm run docs:api: writes the API reference to docs/api. The reference comes from the docstrings
// in src.
import { fileURLToPath } from 'node:url';
import { Application, Converter } from 'typedoc';
import { load as markdown, type PluginOptions } from 'typedoc-plugin-markdown';

/** The module names in TypeDoc, each with the name that programs import. */
const entries = new Map([
  ['index', 'rxzk'],
  ['testing', 'rxzk/testing'],
  ['opentelemetry', 'rxzk/opentelemetry'],
]);

const look: Partial<PluginOptions> = {
  entryFileName: 'index',
  hidePageHeader: true,
  hideBreadcrumbs: true,
  useCodeBlocks: true,
  expandParameters: true,
  parametersFormat: 'table',
  typeDeclarationFormat: 'table',
  pageTitleTemplates: { member: ({ name }) => name, module: ({ name }) => name },
};

const app = await Application.bootstrapWithPlugins({
  entryPoints: ['index.ts', 'testing/index.ts', 'opentelemetry/index.ts'].map((file) =>
    absolute(`src/${file}`),
  ),
  tsconfig: absolute('tsconfig.build.json'),
  plugin: [markdown],
  name: 'API reference',
  out: absolute('docs/api'),
  readme: 'none',
  router: 'member',
  excludeInternal: true,
  disableSources: true,
  // TypeDoc skips the type check. The step `typecheck` of `npm test` already checks the types.
  skipErrorChecking: true,
  treatWarningsAsErrors: true,
  logLevel: 'Warn',
  ...look,
});
app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
  for (const child of project.children ?? []) child.name = entries.get(child.name) ?? child.name;
});

const project = await app.convert();
if (project !== undefined) await app.generateOutputs(project);
process.exitCode =
  project === undefined || app.logger.hasErrors() || app.logger.hasWarnings() ? 1 : 0;

function absolute(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
