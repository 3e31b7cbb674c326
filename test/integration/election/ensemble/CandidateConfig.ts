/** The settings of a candidate process. */
export interface CandidateConfig {
  readonly rule: 'byCampaign' | 'byListing';
  readonly servers: string;
  readonly path: string;
  readonly id: string;
  /** The file in which the candidate records the periods in which it leads. */
  readonly termFile: string;
  /** The session timeout, in ms. */
  readonly sessionTimeout: number;
}
