/** What a candidate process is told. */
export interface CandidateConfig {
  readonly rule: 'byCampaign' | 'byListing';
  readonly servers: string;
  readonly path: string;
  readonly id: string;
  /** Where it notes down its terms. */
  readonly termFile: string;
  /** In milliseconds. */
  readonly sessionTimeout: number;
}
