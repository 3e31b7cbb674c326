/**
 * The names of all subscribers, in the order in which they subscribe. A name with the number 2
 * belongs to the second subscriber of a stream. For example, `data 2` subscribes to the stream of
 * `data`.
 */
export const names = [
  'session',
  'data',
  'data 2',
  'missing data',
  'children',
  'children 2',
  'exists',
  'tree',
  'whole tree',
  'whole tree 2',
  'members',
  'members 2',
  'each child',
  'stale',
  'armed',
  'ephemeral',
  'ephemeral 2',
  'member',
  'election',
  'work',
  'election 2',
  'lock',
  'leader',
  'candidates',
  'a read',
  'a read that fails',
  'a write',
  'a creation',
  'a change',
  'a late read',
  'session 2',
] as const;
