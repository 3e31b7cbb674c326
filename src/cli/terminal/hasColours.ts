/**
 * Whether to print colours. This needs a terminal with colours, and NO_COLOR must not be set
 * (no-color.org).
 */
export function hasColours(
  { isTTY }: { readonly isTTY?: boolean },
  { NO_COLOR = '', TERM }: Readonly<Record<string, string | undefined>>,
): boolean {
  return isTTY === true && NO_COLOR === '' && TERM !== 'dumb';
}
