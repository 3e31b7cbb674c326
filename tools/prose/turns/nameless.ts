import type { Turn } from './Turn.js';

const verb = '(?:is|are|was|were|has|can|may|must|will|arrives?|comes?|goes|ends?)';

/** Phrases that do not name the thing or the person that the sentence is about. */
export const nameless: readonly Turn[] = [
  {
    name: 'who …',
    pattern:
      /^(?:So w|W)ho (?!.*\?$)|; who |\b(?:for|to|than|stops?|stopping) who\b|\b[Ww]ho(?:m|se)?(?:so)?ever\b/,
    advice: 'start with "if" or "when", or name the person or the program',
    before: 'Who has seen the marker reads the newest configuration.',
    after: 'A client that has seen the marker reads the newest configuration.',
  },
  {
    name: 'those that …',
    pattern: /\bthose (?:that|who|of|which)\b|\b(?:all|everybody|nobody) (?:that|who)\b/i,
    advice: 'name the things',
    before: 'Those that wait are served in the order of their coming.',
    after: 'Waiting reads are sent in the order of their arrival.',
  },
  {
    name: 'that of',
    pattern:
      /\b(?:is|are|was|than|as|be|but|with|to|from|for|in|on|by|and|or) (?:that|those) of\b/i,
    advice: 'name the thing, or write "the leader\'s"',
    before: 'The order is that of the wire.',
    after: 'The order is the same as on the wire.',
  },
  {
    name: 'what …',
    pattern: new RegExp(
      `^What(?:ever)? (?!.*\\?$)(?:\\w+ed\\b|[^;:]*\\b${verb}\\b)[^;:]*\\b${verb}\\b`,
    ),
    advice: 'name the thing that the sentence is about',
    before: 'What ended while it was active has been followed by something else.',
    after: 'If it completed synchronously, its successor is already in place.',
  },
  {
    name: 'of …',
    pattern: /^Of (?!course\b)(?!.*\?$)/,
    advice: 'start with the subject',
    before: 'Of the values that arrive meanwhile only the newest is kept.',
    after: 'It keeps only the newest of the values that arrive meanwhile.',
  },
  {
    name: 'where …',
    pattern: /^Where (?!.*\?$)[^,:.]*, (?!when\b|as\b|each\b)/,
    advice: 'write "if" or "when"',
    before: 'Where that is too late, use an election.',
    after: 'If that is too late, use an election.',
  },
  {
    name: 'of which',
    pattern: /\b(?:at|for|with|from|by|of|to|behind|under|over|through) (?:which|whom)\b/i,
    advice: 'use two sentences, or "when", "whose", "that … with"',
    before: 'It counts from the moment at which the request was sent.',
    after: 'It counts from the moment when the request was sent.',
  },
];
