// npm run prose: checks docs, comments, messages and titles of tests against the language of the house.
import { parseArgs } from 'node:util';
import { checkProse } from './checkProse.js';

const usage = `Usage: npm run prose -- [--all | --prune | --accept] [PATH...]

  PATH      report only on files whose paths start with this
  --all     report the exceptions too, and how often each rule is broken
  --prune   drop the exceptions that no sentence needs any more
  --accept  make an exception of each sentence that breaks a rule today`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: 'boolean' },
    prune: { type: 'boolean' },
    accept: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});

if (values.help === true) {
  console.log(usage);
} else {
  const mode = (['accept', 'prune', 'all'] as const).find((name) => values[name]) ?? 'report';
  const { passes, lines } = checkProse(process.cwd(), mode, positionals);
  for (const line of lines) console.log(line);
  process.exitCode = passes ? 0 : 1;
}
