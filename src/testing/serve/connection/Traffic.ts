/**
 * What the server knows about all its connections. The replies to four-letter words, such as `srvr`
 * and `mntr`, show these facts.
 */
export interface Traffic {
  readonly startedAt: number;
  /** How many frames the server has received from all clients. */
  received: number;
  sent: number;
  readonly links: Set<LinkStatus>;
}

/** A connection, as the four-letter word `cons` shows it. */
export interface LinkStatus {
  readonly remote: string;
  received: number;
  sent: number;
  /** The session of the client. `null` until the server has granted a session. */
  session: { readonly id: string; readonly timeout: number } | null;
  /** Cuts the connection. */
  readonly cut: () => void;
  readonly pause: () => void;
  readonly resume: () => void;
}
