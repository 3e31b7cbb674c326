// npm run prose: checks pages, comments, messages and titles of tests against the rules in
// "The language of the house" in CONTRIBUTING.md.
import { parseArgs } from 'node:util';
import { checkProse } from './checkProse.js';

const usage = `Usage: npm run prose -- [PATH...]

  PATH  check only files whose paths start with PATH`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean' } },
});

if (values.help === true) {
  console.log(usage);
} else {
  const lines = checkProse(process.cwd(), positionals);
  for (const line of lines) console.log(line);
  process.exitCode = lines.length === 0 ? 0 : 1;
}
