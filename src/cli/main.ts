#!/usr/bin/env node
import { runProgram } from './runProgram.js';
import { openTerminal } from './terminal/openTerminal.js';

// Sets the code and does not exit at once: pending output must still reach a pipe.
process.exitCode = await runProgram(process.argv.slice(2), openTerminal(process));
