import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import rxjsX from 'eslint-plugin-rxjs-x';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(`${root}/docs/promises.md`, 'utf8');

describe('the rules of ESLint that docs/promises.md names', () => {
  const code = `import type { ZkClient } from 'rxzk';
declare const client: ZkClient;
await client.create('/a');
client.create('/a');
client.promises.create('/a');
await client.promises.create('/a');
`;

  it('report a request without a subscriber', { timeout: 60_000 }, async () => {
    const file = 'forgotten.virtual.ts';
    const eslint = new ESLint({
      cwd: root,
      overrideConfigFile: true,
      overrideConfig: {
        files: ['**/*.ts'],
        plugins: { 'rxjs-x': rxjsX, '@typescript-eslint': tseslint.plugin },
        languageOptions: {
          parser: tseslint.parser,
          parserOptions: {
            projectService: { allowDefaultProject: [file], defaultProject: 'tsconfig.json' },
            tsconfigRootDir: root,
          },
        },
        rules: Object.fromEntries(rules().map((rule) => [rule, 'error'])),
      } as never,
    });
    const [result] = await eslint.lintText(code, { filePath: `${root}/${file}` });

    expect(result?.messages.map(({ ruleId, line }) => [line, ruleId])).toStrictEqual([
      [3, '@typescript-eslint/await-thenable'],
      [4, 'rxjs-x/no-floating-observables'],
      [5, '@typescript-eslint/no-floating-promises'],
    ]);
  });
});

/** The rules that the page names. Each item of the list on the page begins with one rule. */
function rules(): readonly string[] {
  return [...page.matchAll(/^- `([\w@-]+\/[\w-]+)` /gm)].map(([, rule = '']) => rule);
}
