import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Builds the package once for all test files. If `npm test` has just built the package, this
 * function does nothing.
 */
export default function globalSetup(): void {
  if (process.env.RXZK_BUILT === '1') return;
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' });
}
