import type { Candidate } from './Candidate.js';

/** The candidate that leads. */
export type Leader = Candidate;
