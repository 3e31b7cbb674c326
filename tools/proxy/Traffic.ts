/** How a proxy treats its connections now; each piece of data is treated as it is when it passes. */
export interface Traffic {
  /** Where new connections lead. */
  target: { readonly host: string; readonly port: number };
  /** True while everything sent is lost. */
  swallowed: boolean;
  /** Milliseconds for which data is held back, in both directions. */
  delay: number;
  /** Largest piece of data that is sent to a client, in bytes. */
  chunk: number;
  /** Milliseconds of pause after each such piece. */
  pause: number;
}
