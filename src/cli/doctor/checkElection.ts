import { map, type Observable, of } from 'rxjs';
import { catchCode } from '../../errors/catchCode.js';
import type { ZkClient } from '../../client/ZkClient.js';
import type { Finding } from './Finding.js';
import { namesInUse } from './namesInUse.js';

/**
 * Checks which presets the candidates of an election use. The name of a candidate's znode shows the
 * preset. If the candidates use different presets, two candidates may lead at the same time.
 */
export function checkElection(client: ZkClient, path: string): Observable<Finding> {
  return client.getChildren(path).pipe(
    map(({ children }) => judge(path, children)),
    catchCode('NO_NODE', () => of(finding('ok', `${path} does not exist, nobody has taken part`))),
  );
}

function judge(path: string, children: readonly string[]): Finding {
  const counts = [...namesInUse(children)];
  const presets = counts.filter(([preset]) => preset !== 'other');
  if (counts.length === 0) return finding('ok', `${path} has no candidates`);
  const detail = `${path} has ${counts.map(([preset, count]) => `${count} of ${preset}`).join(', ')}`;
  if (presets.length > 1) {
    return {
      ...finding('failure', detail),
      advice:
        'Two clients may lead at once: let all clients use one --preset, or give each preset its own path.',
    };
  }
  return counts.length > presets.length
    ? { ...finding('warning', detail), advice: 'Keep other znodes out of the path.' }
    : finding('ok', detail);
}

function finding(status: Finding['status'], detail: string): Finding {
  return { check: 'election', status, detail };
}
