/** Whether to colour: on a terminal that can, unless NO_COLOR says otherwise (no-color.org). */
export function hasColours(
  { isTTY }: { readonly isTTY?: boolean },
  { NO_COLOR = '', TERM }: Readonly<Record<string, string | undefined>>,
): boolean {
  return isTTY === true && NO_COLOR === '' && TERM !== 'dumb';
}
