/** What a leader process is told. */
export interface LeaderConfig {
  readonly servers: string;
  /** What it writes to `/plan`, again and again. */
  readonly id: string;
  /** `fenced` by `term.transaction`, `plain` by `client.setData` for as long as the process lives. */
  readonly writes: 'fenced' | 'plain';
  /** In ms. */
  readonly sessionTimeout: number;
}
