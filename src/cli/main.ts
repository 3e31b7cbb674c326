#!/usr/bin/env node
import { runProgram } from './runProgram.js';
import { openTerminal } from './terminal/openTerminal.js';

// This program does not call `process.exit`. If stdout is a pipe, `process.exit` would end the
// process before Node has written all output.
process.exitCode = await runProgram(process.argv.slice(2), openTerminal(process));
