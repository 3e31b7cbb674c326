import type { Replies, Reply } from './Replies.js';

/** Counts the replies by what they say. */
export function countReplies(replies: readonly Reply[]): Replies {
  const count = (wanted: Reply): number => replies.filter((reply) => reply === wanted).length;
  return { applied: count('applied'), refused: count('refused'), unknown: count('unknown') };
}
