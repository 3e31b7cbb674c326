import type { Turn } from './Turn.js';

/** Phrases that break the rule "Say who does what, in that order". */
export const inverted: readonly Turn[] = [
  {
    name: 'waited for',
    pattern:
      /\b(?:is|are|was|were|be|been|being) (?:\w+ly )?(?:waited|asked|looked|cared|heard|dealt|(?:un)?subscribed|listened|held|relied) (?:for|of|to|with|about|upon|on|at|out|over|from)(?=[.,;:)]|$| (?:and|or|but|until|when|while|as|if|after|before|again)\b)/i,
    advice: 'say who does it: "the stream waits until"',
    before: 'A path that another session holds is waited for until it is free.',
    after: 'If another session owns the path, the stream waits until the path is free.',
  },
  {
    name: 'is to',
    pattern:
      /(?<!\b(?:there|way|aim|goal|step|idea|job|task|purpose|choice|mistake|safest|best|simplest)) (?:is|are|was|were) to [a-z]+/i,
    advice: 'write "must", "should" or "will"',
    before: 'The server is to close the connection first.',
    after: 'The server should close the connection first.',
  },
  {
    name: 'so does',
    pattern:
      /(?:^|[.;,] )(?:and )?(?:so|nor|neither) (?:is|does|do|are|has|have|was|were|did|can|will)\b/i,
    advice: 'put the subject first: "it also does", "it does not either"',
    before: 'The request fails, and so does the health endpoint.',
    after: 'The request and the health endpoint both fail.',
  },
  {
    name: 'had it been',
    pattern:
      /(?:^|[,;] )(?:had|were|should) (?:it|they|the|an?|one|there|this|that|you)\b|\bbe it\b/i,
    advice: 'start with "if"',
    before: 'The znode is deleted again; should that fail too, it stays open.',
    after: 'The znode is deleted again. If that fails too, it stays open.',
  },
  {
    name: 'so …ed',
    pattern:
      /\b(?:may|can|could|must|will) so [a-z]+|(?<!\b(?:or|say|says|said|saying|do|does|did|doing|if|even)) so[.;]/i,
    advice: 'write "this way", or leave it out',
    before: 'Other configuration can be followed so.',
    after: 'You can follow other configuration this way.',
  },
  {
    name: 'one a line',
    pattern:
      /\bone (?:JSON )?(?:change|class|entry|file|idea|line|object|stream|test|watch|word) an? \w+/i,
    advice: 'write "per" or "for each"',
    before: 'It prints one object a line.',
    after: 'It prints one object per line.',
  },
  {
    name: 'alone',
    pattern: /(?<!\b(?:leaves?|left|let|stands?|runs?|be)(?: [\w`']+){0,5}) alone\b/i,
    advice: 'write "only" before the word that it limits',
    before: 'The stream watches the leader alone.',
    after: 'The stream watches only the leader.',
  },
  {
    name: 'is there',
    pattern:
      /\b(?:is|are|was|were) (?:not |no longer |still )?there\b(?! (?:is|are|an?|any|no)\b)/i,
    advice: 'write "exists" or "is present"',
    before: 'It waits for as many frames as the znode is there.',
    after: 'It waits for as many frames as the znode exists.',
  },
];
