/** The settings of a leader process. */
export interface LeaderConfig {
  readonly servers: string;
  /** The text that it writes to `/plan`, again and again. */
  readonly id: string;
  /** `fenced` writes with `term.transaction`, `plain` with `client.setData` while the process lives. */
  readonly writes: 'fenced' | 'plain';
  /** In ms. */
  readonly sessionTimeout: number;
}
