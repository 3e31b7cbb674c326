import { readFileSync } from 'node:fs';

/** The length of one tick, in ms. In `/proc`, a CPU time is a number of ticks. */
const tick = 10;

/** Reads the CPU time that a process has used since its start, in ms. */
export function cpuOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name of the process is in parentheses. The name itself may contain spaces and parentheses.
  // Among the fields after the name, number 12 is the user time, and number 13 is the system time.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * tick;
}
