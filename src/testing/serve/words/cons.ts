import type { World } from '../World.js';

/** The reply to `cons`: one line for each connection. */
export function cons({ traffic }: World): string {
  const lines = [...traffic.links].map(({ remote, received, sent, session }) => {
    const about = [
      'queued=0',
      `recved=${String(received)}`,
      `sent=${String(sent)}`,
      ...(session === null ? [] : [`sid=0x${session.id}`, `to=${String(session.timeout)}`]),
    ];
    return ` ${remote}[${session === null ? '0' : '1'}](${about.join()})\n`;
  });
  return `${lines.join('')}\n`;
}
