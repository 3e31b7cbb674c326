/** One client with 1,000 subscribers to the data of one znode. */
export interface Audience {
  /**
   * Subscribes `subscribers` times. Waits until each subscriber has received data that contain the
   * number `stamp`.
   */
  join(
    servers: string,
    path: string,
    subscribers: number,
    stream: AudienceStream,
    stamp: number,
  ): Promise<void>;
  /**
   * Prepares for the next change of the znode. This change will write data that contain the number
   * `stamp`.
   */
  expectChange(stamp: number): Promise<void>;
  /**
   * Waits until each subscriber has received the change. `changed` counts how often each subscriber
   * has received data since the call of `expectChange`, and returns the sum of these counts.
   */
  changed(): Promise<number>;
}

/** Whether all subscribers share one stream, or each subscriber has its own stream. */
export type AudienceStream = 'shared' | 'own';
