import type { Replies, Reply } from './Replies.js';

/** Counts how often each kind of reply occurs. */
export function countReplies(replies: readonly Reply[]): Replies {
  const count = (wanted: Reply): number => replies.filter((reply) => reply === wanted).length;
  return { applied: count('applied'), refused: count('refused'), unknown: count('unknown') };
}
