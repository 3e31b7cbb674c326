/** The settings of a candidate process. */
export interface CandidateConfig {
  readonly rule: 'byCampaign' | 'byListing';
  readonly servers: string;
  readonly path: string;
  readonly id: string;
  /** The file for its terms. */
  readonly termFile: string;
  /** In milliseconds. */
  readonly sessionTimeout: number;
}
