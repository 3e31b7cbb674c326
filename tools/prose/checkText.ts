import type { Block } from './Block.js';
import type { Fault, Finding } from './Finding.js';
import { parseSource } from './parseSource.js';
import { readComments } from './readComments.js';
import { readMarkdown } from './readMarkdown.js';
import { readSentences, type Sentence } from './readSentences.js';
import { readSource } from './readSource.js';
import { readTitles } from './readTitles.js';
import { rules } from './rules.js';
import { undefinedTerm } from './undefinedTerm.js';

/**
 * Checks the sentences of one file. Returns those sentences that break a rule. In a page, the code
 * is not checked. In a source file, only the comments, the messages and the titles of tests are
 * checked.
 */
export function checkText(file: string, text: string): Finding[] {
  return blocksOf(file, text)
    .flatMap(readSentences)
    .map((sentence) => ({
      file,
      line: sentence.line,
      text: sentence.text,
      faults: faultsOf(file, sentence),
    }))
    .filter(({ faults }) => faults.length > 0);
}

function blocksOf(file: string, text: string): Block[] {
  if (file.endsWith('.md')) return readMarkdown(text);
  const source = parseSource(file, text);
  // A string in a test or in a rule can be a wrong sentence on purpose. So in the folders test and
  // tools/prose, the program checks only the comments and the titles of tests.
  return /^(?:test|tools\/prose)\//.test(file)
    ? [...readComments(source), ...readTitles(source)].sort((a, b) => a.line - b.line)
    : readSource(source);
}

/**
 * Returns one fault for each rule that the sentence breaks. In a page, an abbreviation is a fault
 * if the glossary does not explain it. In a source file, an abbreviation is no fault, because a
 * reader of the source file can look up the abbreviation in the code.
 */
function faultsOf(file: string, sentence: Sentence): Fault[] {
  const asked = file.endsWith('.md') ? [...rules, undefinedTerm] : rules;
  return asked.flatMap(({ name, advice, find }) => {
    const found = find(sentence);
    return found === null ? [] : [{ rule: name, found, advice }];
  });
}
