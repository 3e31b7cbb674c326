import type { Finding } from './Finding.js';

/**
 * Judges a server's reply to the four-letter word `srvr`. A server may be configured to refuse this
 * word.
 */
export function judgeAnswer(server: string, answer: string): Finding {
  const [, mode] = /^Mode: ([\w-]+)/m.exec(answer) ?? [];
  const [, version = 'unknown'] =
    /^Zookeeper version: (\d[\d.]*(?:-(?:alpha|beta|rc\d*|SNAPSHOT)\b)?)/im.exec(answer) ?? [];
  if (mode === 'read-only') {
    return {
      ...finding('warning', `${server} answers: read-only, version ${version}`),
      advice:
        'It is cut off from the majority, and gives no session to this client: look at the other servers.',
    };
  }
  if (mode !== undefined) {
    return finding('ok', `${server} answers: ${mode}, version ${version}`);
  }
  if (answer.includes('not currently serving')) {
    return {
      ...finding('failure', `${server} is up and does not serve`),
      advice: 'Its ensemble has no majority.',
    };
  }
  return answer === '' || answer.includes('not executed because')
    ? finding('ok', `${server} accepts connections, and does not show its state`)
    : {
        ...finding('failure', `${server} does not answer as ZooKeeper does`),
        advice: 'Check the port: it may belong to another service, or accept only TLS.',
      };
}

function finding(status: Finding['status'], detail: string): Finding {
  return { check: 'servers', status, detail };
}
