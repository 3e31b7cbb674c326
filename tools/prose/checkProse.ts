import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkText } from './checkText.js';
import { compare } from './compare.js';
import { countRules } from './countRules.js';
import { exceptionsOf } from './exceptionsOf.js';
import type { Finding } from './Finding.js';
import { formatExceptions } from './formatExceptions.js';
import { formatFinding } from './formatFinding.js';
import { listFiles } from './listFiles.js';
import { parseExceptions } from './parseExceptions.js';

/** `report` and `all` read only; the others rewrite the list of exceptions. */
export type Mode = 'report' | 'all' | 'prune' | 'accept';

/** The verdict, and the lines to print. */
export interface Verdict {
  readonly passes: boolean;
  readonly lines: readonly string[];
}

/** Checks the prose of the repository at `root`, and reports on the files below `paths`, or on all. */
export function checkProse(root: string, mode: Mode, paths: readonly string[] = []): Verdict {
  const list = join(root, 'tools/prose/exceptions.txt');
  const findings = listFiles(root).flatMap((file) =>
    checkText(file, readFileSync(join(root, file), 'utf8')),
  );
  const exceptions = parseExceptions(existsSync(list) ? readFileSync(list, 'utf8') : '');
  const { fresh, stale, kept } = compare(findings, exceptions);
  if (mode === 'accept' || mode === 'prune') {
    writeFileSync(list, formatExceptions(mode === 'accept' ? exceptionsOf(findings) : kept));
    return { passes: true, lines: [] };
  }

  const isWanted = ({ file }: { readonly file: string }): boolean =>
    paths.length === 0 || paths.some((path) => file.startsWith(path));
  const refused = fresh.filter(isWanted);
  const unneeded = stale.filter(isWanted);
  return {
    passes: refused.length === 0 && unneeded.length === 0,
    lines: [
      ...(mode === 'all' ? overview(findings.filter(isWanted)) : refused.map(formatFinding)),
      ...sum(refused.length, 'hard to read, see the language of the house in CONTRIBUTING.md'),
      ...countByFile(unneeded),
      ...sum(unneeded.length, 'gone from the text: npm run prose -- --prune'),
    ],
  };
}

function overview(findings: readonly Finding[]): string[] {
  return [...findings.map(formatFinding), countRules(findings)];
}

function countByFile(exceptions: readonly { readonly file: string }[]): string[] {
  const files = exceptions.map(({ file }) => file);
  return [...new Set(files)].map((file) => {
    const count = files.filter((other) => other === file).length;
    return `${file}  exceptions that are no longer needed: ${count}`;
  });
}

function sum(count: number, what: string): string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? 'sentence' : 'sentences'}: ${what}`];
}
