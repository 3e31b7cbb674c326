import { nameOf } from '../../client/nameOf.js';
import type { NodeData } from '../../client/NodeData.js';
import type { Candidate } from '../Candidate.js';

/** The candidate that a znode stands for. */
export function toCandidate({ path, data, stat }: NodeData): Candidate {
  return { id: data.toString(), candidate: nameOf(path), token: stat.czxid };
}
