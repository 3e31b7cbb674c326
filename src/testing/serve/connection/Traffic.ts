/** What the four-letter words count. */
export interface Traffic {
  readonly startedAt: number;
  /** Frames. */
  received: number;
  sent: number;
  readonly links: Set<LinkStatus>;
}

/** A connection as `cons` shows it. */
export interface LinkStatus {
  readonly remote: string;
  received: number;
  sent: number;
  /** `null` before the client has a session. */
  session: { readonly id: string; readonly timeout: number } | null;
  /** Cuts the connection. */
  readonly cut: () => void;
  readonly pause: () => void;
  readonly resume: () => void;
}
