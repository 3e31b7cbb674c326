import type { NodeData } from '../../client/NodeData.js';
import type { Candidate } from '../Candidate.js';

/** The candidate that a znode stands for. */
export function toCandidate({ path, data, stat }: NodeData): Candidate {
  const candidate = path.slice(path.lastIndexOf('/') + 1);
  return { id: data.toString(), candidate, token: stat.czxid };
}
