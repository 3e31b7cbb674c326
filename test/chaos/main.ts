import { planRounds } from './plan/planRounds.js';
import { type Arguments, readArguments, usage } from './readArguments.js';
import { formatReport } from './report/formatReport.js';
import { runChaos } from './run/runChaos.js';

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const) {
  // All child processes end by themselves when this process exits.
  process.once(signal, () => process.exit(code));
}
process.exitCode = await main();

async function main(): Promise<number> {
  let args: Arguments;
  try {
    args = readArguments(process.argv.slice(2));
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    return 2;
  }
  if (args.help) {
    console.log(usage);
    return 0;
  }
  const { minutes, seed, clients, json } = args;
  try {
    const report = await runChaos({
      seed,
      clients,
      rounds: planRounds(seed),
      duration: minutes * 60_000,
      progress({ seconds, rounds, emissions, violations }, { faults }) {
        const kinds = faults.map(({ kind }) => kind).join(', ');
        console.error(
          `${seconds} s  round ${rounds}  ${emissions} emissions  ` +
            `${violations.length} violations  next: ${kinds}`,
        );
        for (const { round, kind, subject, detail } of violations) {
          if (round === rounds - 1) console.error(`  ${kind}: ${subject}: ${detail}`);
        }
      },
    });
    console.log(json ? JSON.stringify(report, null, 2) : formatReport(report));
    return report.violations.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(error);
    return 3;
  }
}
