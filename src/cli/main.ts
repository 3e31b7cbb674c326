#!/usr/bin/env node
import { runProgram } from './runProgram.js';
import { openTerminal } from './terminal/openTerminal.js';

// Set, not left at once: what is still to be written to a pipe must get through.
process.exitCode = await runProgram(process.argv.slice(2), openTerminal(process));
