import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkText } from './checkText.js';
import { formatFinding } from './formatFinding.js';
import { listFiles } from './listFiles.js';

/**
 * Checks the prose of the repository at `root`. If `paths` is not empty, checks only the files
 * whose paths start with one of `paths`. Returns the lines of a report. The report is empty if no
 * sentence breaks a rule.
 */
export function checkProse(root: string, paths: readonly string[] = []): string[] {
  const findings = listFiles(root)
    .filter((file) => paths.length === 0 || paths.some((path) => file.startsWith(path)))
    .flatMap((file) => checkText(file, readFileSync(join(root, file), 'utf8')));
  return [...findings.map(formatFinding), ...sum(findings.length)];
}

function sum(count: number): string[] {
  if (count === 0) return [];
  const sentences = count === 1 ? '1 sentence is' : `${count} sentences are`;
  return [`${sentences} hard to read. See "The language of the house" in CONTRIBUTING.md.`];
}
