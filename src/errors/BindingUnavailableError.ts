import { ZkError, type ZkErrorContext } from './ZkError.js';

/**
 * The library cannot load the C binding. The `reason` says why. If Node could not find or load the
 * npm package, the `cause` is the error of Node.
 */
export class BindingUnavailableError extends ZkError {
  override readonly code = 'BINDING_UNAVAILABLE';
  override readonly retryable = false;
  readonly reason: 'workerThread' | 'notInstalled' | 'notLoaded';

  constructor(reason: BindingUnavailableError['reason'], context?: ZkErrorContext) {
    super(remedies[reason], context);
    this.reason = reason;
  }
}

const compiler = 'make, a C++ compiler and Python 3';

/** The message for each `reason`. The message says what is wrong, and how to repair the problem. */
const remedies: Readonly<Record<BindingUnavailableError['reason'], string>> = {
  workerThread:
    'the C binding crashes the process when a worker thread loads it: ' +
    'create the client in the main thread or in a separate process',
  notInstalled:
    'the npm package zookeeper is not installed where this program looks for packages: ' +
    `run "npm install zookeeper", which compiles it with ${compiler}`,
  notLoaded:
    'the npm package zookeeper is installed and does not load: ' +
    'its install script did not run, failed, or ran with another version of Node. ' +
    'With npm 11 or later approve it: "npm install-scripts approve zookeeper". ' +
    `Then run "npm rebuild zookeeper", which compiles it with ${compiler}`,
};
