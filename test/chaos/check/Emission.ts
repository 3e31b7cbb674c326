/** What a stream has shown of a subject. */
export interface Emission {
  /** See `Written.state`; `undefined` for a stream that shows no data, such as `watchExists`. */
  readonly state?: string | undefined;
  /** See `Written.stamp`. */
  readonly stamp?: string | undefined;
  /** Equal for the same state of the same znode: what must not come twice in a row. */
  readonly identity: string;
}
