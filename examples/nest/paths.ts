/** The paths of the znodes that the service uses. */
export const paths = {
  /** The znode with the configuration. */
  config: '/rxzk-nest/config',
  /** The znode with an ephemeral child for each instance. */
  instances: '/rxzk-nest/instances',
  /** The znode with a child for each candidate of the election. */
  leader: '/rxzk-nest/leader',
  /** The znode with the newest run of the job. */
  run: '/rxzk-nest/run',
} as const;
