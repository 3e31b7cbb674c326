// npm run prose: checks docs, comments, messages and titles of tests against the language of the house.
import { parseArgs } from 'node:util';
import { checkProse } from './checkProse.js';

const usage = `Usage: npm run prose -- [PATH...]

  PATH  report only on files whose paths start with this`;

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
