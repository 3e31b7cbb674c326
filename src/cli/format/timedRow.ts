import type { Row } from '../run/Output.js';
import type { Paint } from '../terminal/Paint.js';

/** A result of this moment, with its time in front. */
export function timedRow(json: object, text: (paint: Paint) => string): Row {
  const now = new Date();
  return {
    json: { time: now.toISOString(), ...json },
    text: (paint) => `${paint('dim', clock(now))} ${text(paint)}`,
  };
}

function clock(time: Date): string {
  const parts = [time.getHours(), time.getMinutes(), time.getSeconds()];
  const ms = String(time.getMilliseconds()).padStart(3, '0');
  return `${parts.map((part) => String(part).padStart(2, '0')).join(':')}.${ms}`;
}
