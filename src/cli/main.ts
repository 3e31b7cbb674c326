#!/usr/bin/env node
import { runProgram } from './runProgram.js';
import { openTerminal } from './terminal/openTerminal.js';

// Sets the exit code, but does not exit at once. Output that is still pending must reach a pipe
// first.
process.exitCode = await runProgram(process.argv.slice(2), openTerminal(process));
