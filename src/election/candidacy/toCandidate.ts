import { nameOf } from '../../model/paths/nameOf.js';
import type { NodeData } from '../../model/NodeData.js';
import type { Candidate } from '../Candidate.js';

/** Makes a `Candidate` object from what the client has read of the candidate's znode. */
export function toCandidate({ path, data, stat }: NodeData): Candidate {
  return { id: data.toString(), candidate: nameOf(path), token: stat.czxid };
}
