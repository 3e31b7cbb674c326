// npm run lint: runs ESLint, tools/structure and tools/prose. If one of them fails, the next still
// runs. The command passes its arguments to ESLint only, for example: npm run lint -- --fix
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const checks = [
  ['node_modules/eslint/bin/eslint.js', '--max-warnings', '0', '.', ...process.argv.slice(2)],
  ['--import', 'tsx', 'tools/structure/main.ts'],
  ['--import', 'tsx', 'tools/prose/main.ts'],
];

const codes = checks.map(
  (args) => spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status,
);
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;
