// npm run lint: runs three checks. The first is ESLint. The second looks in src for circles of
// imports and for folders with too many files. The third checks the prose. If a check fails, the
// next checks still run, and the command fails at the end. The arguments of the command are passed
// to ESLint, for example: npm run lint -- --fix
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
