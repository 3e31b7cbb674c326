/** One client with 1,000 subscribers to the data of one znode. */
export interface Audience {
  /** Subscribes `subscribers` times. Waits until each subscriber has received `stamp`. */
  join(
    servers: string,
    path: string,
    subscribers: number,
    stream: AudienceStream,
    stamp: number,
  ): Promise<void>;
  /** Prepares for a change. After the change, the data of the znode contains `stamp`. */
  expectChange(stamp: number): Promise<void>;
  /**
   * Waits until each subscriber has received the change. Returns the number of calls that all
   * subscribers together received.
   */
  changed(): Promise<number>;
}

/** Whether all subscribers share one stream, or each subscriber has its own stream. */
export type AudienceStream = 'shared' | 'own';
