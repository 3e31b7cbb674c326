/** The znodes of the backend. */
export const paths = {
  /** Holds the configuration. */
  config: '/rxzk-example/config',
  /** Has an ephemeral child for each instance. */
  instances: '/rxzk-example/instances',
  /** The election. */
  leader: '/rxzk-example/leader',
  /** Holds the newest run of the job. */
  run: '/rxzk-example/run',
} as const;
