import type { Finding } from './Finding.js';

/** Formats a finding for the report: the place, the sentence, and the advice for each fault. */
export function formatFinding({ file, line, text, faults }: Finding): string {
  return [
    `${file}:${line}  ${text}`,
    ...faults.map(({ rule, found, advice }) => `    ${rule} (${found}): ${advice}`),
  ].join('\n');
}
