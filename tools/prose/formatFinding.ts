import type { Finding } from './Finding.js';

/** Writes a finding for a person: the place, the sentence, and what to do about each fault. */
export function formatFinding({ file, line, text, faults }: Finding): string {
  return [
    `${file}:${line}  ${text}`,
    ...faults.map(({ rule, found, advice }) => `    ${rule} (${found}): ${advice}`),
  ].join('\n');
}
