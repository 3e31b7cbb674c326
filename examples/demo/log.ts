import { styleText } from 'node:util';

const colours = {
  session: 'cyan',
  data: 'green',
  children: 'yellow',
  leader: 'magenta',
  standing: 'gray',
  demo: 'blue',
} as const;

/** A line of text. Its label says what the text is about. */
export interface Line {
  readonly label: keyof typeof colours;
  readonly text: string;
}

const isColoured = process.stdout.isTTY && process.stdout.hasColors();

/** Prints a line with the time of day. */
export function log({ label, text }: Line): void {
  const time = new Date().toLocaleTimeString('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 3,
  });
  const column = label.padEnd(8);
  console.log(time, isColoured ? styleText(colours[label], column) : column, text);
}

/** Prints a line about an action of the demo itself. */
export function say(text: string): void {
  log({ label: 'demo', text });
}
