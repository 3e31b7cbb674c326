#!/usr/bin/env node
import { runProgram } from './runProgram.js';
import { openTerminal } from './terminal/openTerminal.js';

// Does not call `process.exit`, because Node must first write all pending output to a pipe.
process.exitCode = await runProgram(process.argv.slice(2), openTerminal(process));
