// The command `node tools/runAfterSetup.mjs [--any-server] [options of Node] script.ts [arguments]`
// runs this program.
//
// Runs the setup, and then script.ts. The program passes the option `--any-server` to the setup
// only. If the arguments of script.ts contain `--servers`, script.ts uses the servers that
// `--servers` names. In this case, the setup provides no server.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const given = process.argv.slice(2);
const at = given.findIndex((argument) => !argument.startsWith('-'));
const [options, script, rest] = [given.slice(0, at), given[at], given.slice(at + 1)];
const anyServer = '--any-server';
const nodeOptions = options.filter((option) => option !== anyServer);

let child = null;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    // On Ctrl-C, the terminal sends SIGINT to this program and also to the child. If this program
    // sent SIGINT to the child too, the child would get two signals for one Ctrl-C. Then the child
    // might end before it has cleaned up. So in a terminal, this program sends no SIGINT to the
    // child.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) {
      child?.kill(signal);
    }
  });
}

const hasServers = rest.some((argument) => /^--servers(=|$)/.test(argument));
const prepared = await run(
  'tools/setup.mjs',
  ...options.filter((option) => option === anyServer),
  ...(hasServers ? ['--servers'] : []),
);
process.exitCode =
  prepared === 0 ? await run('--import', 'tsx', ...nodeOptions, script, ...rest) : prepared;

/**
 * Runs Node. Returns the exit code of Node. If a signal has ended Node, returns 128 plus the number
 * of the signal, as a shell does.
 */
function run(...args) {
  return new Promise((resolve, reject) => {
    child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + signalNumber(signal)));
  });
}

function signalNumber(signal) {
  return { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[signal] ?? 0;
}
