/** A thing that must have only one name in the docs, the sources and the tests. */
export interface Term {
  /** The name to use. */
  readonly name: string;
  /** The names that are not allowed. */
  readonly pattern: RegExp;
  /** Whether the names in `pattern` are also forbidden in code. */
  readonly inCode?: boolean;
  /** An example with a name that is not allowed. */
  readonly before: string;
}

/**
 * Things that already have a name in ZooKeeper, and things that once had two names in this
 * repository.
 */
export const terms: readonly Term[] = [
  {
    name: 'connection',
    pattern:
      /\b(?:an?|any|each|every|given-up|live|lost|next|no|number of|session's|the|whatever) links?\b(?! (?:in|out|to|with)\b)/,
    before: 'It waits for a live link.',
  },
  {
    name: 'lost connection',
    pattern: /\b(?:an?|the|each|every|any|many|per|over|after|during|\d+) cuts?\b(?! (?:off|by)\b)/,
    before: 'It goes on after a cut.',
  },
  {
    name: 'znode',
    pattern: /(?<![\w.])nodes?\b(?![:.]\w| dump\b)/,
    before: 'It emits the stat of a node.',
  },
  {
    name: 'reply',
    pattern: /\b(?:an|the|no|slow|its|each|one|this|late|without|whose|for) answers?\b/i,
    before: 'The answer may be late.',
  },
  {
    name: 'snapshot',
    pattern: /\b(?:first|whole|complete) pictures?\b/i,
    before: 'It emits the first picture.',
  },
  { name: 'timeout', pattern: /\btime-outs?\b/i, before: 'It waits without a time-out.' },
  { name: 'setup', pattern: /\bset-up\b/i, before: 'The set-up compiles it.' },
  { name: 'lookup', pattern: /\blook-ups?\b/i, before: 'It repeats the look-up.' },
  { name: 'handover', pattern: /\bhand-overs?\b/i, before: 'The hand-over has begun.' },
  {
    name: 'ZooKeeper',
    pattern: /\b(?:Zookeeper|zooKeeper|Zoo Keeper)\b/,
    before: 'It starts a Zookeeper.',
  },
  { name: 'RxJS', pattern: /\b(?:rxjs|Rxjs|RXJS)\b(?![-/])/, before: 'It needs rxjs.' },
  {
    name: '`dropWatch`',
    pattern: /`giveUp`|\bgiveUp\b/,
    inCode: true,
    before: 'It calls `giveUp` once.',
  },
  { name: '`renewLease`', pattern: /`proved`/, inCode: true, before: 'It calls `proved` once.' },
  {
    name: '`connectTimeout`',
    pattern: /`patience`|\bpatience\b/,
    inCode: true,
    before: 'The patience of an attempt is 5 s.',
  },
];
