/** One client with very many subscribers to the data of one znode. */
export interface Audience {
  /** Subscribes this number of times, and waits until each subscription has data with the stamp of the znode. */
  join(
    servers: string,
    path: string,
    subscribers: number,
    stream: AudienceStream,
    stamp: number,
  ): Promise<void>;
  /** Gets ready for a change, after which the znode will show `stamp`. */
  expectChange(stamp: number): Promise<void>;
  /** Waits until each subscriber has seen the change, and gives how often all were called for it. */
  changed(): Promise<number>;
}

/** Whether the subscribers share a stream, or have one each. */
export type AudienceStream = 'shared' | 'own';
