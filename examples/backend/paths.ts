/** The paths of the znodes that the backend uses. */
export const paths = {
  /** The znode with the configuration. */
  config: '/rxzk-example/config',
  /** The znode with an ephemeral child for each instance. */
  instances: '/rxzk-example/instances',
  /** The znode with a child for each candidate of the election. */
  leader: '/rxzk-example/leader',
  /** The znode with the newest run of the job. */
  run: '/rxzk-example/run',
} as const;
