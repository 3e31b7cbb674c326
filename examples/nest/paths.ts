/** The znodes of the service. */
export const paths = {
  /** Holds the configuration. */
  config: '/rxzk-nest/config',
  /** Has an ephemeral child for each instance. */
  instances: '/rxzk-nest/instances',
  /** The election. */
  leader: '/rxzk-nest/leader',
  /** Holds the newest run of the job. */
  run: '/rxzk-nest/run',
} as const;
