/**
 * Returns whether `rxzk` may print colours. The result is `true` only for a terminal that can show
 * colours, and never if the user has set NO_COLOR (no-color.org).
 */
export function hasColours(
  { isTTY }: { readonly isTTY?: boolean },
  { NO_COLOR = '', TERM }: Readonly<Record<string, string | undefined>>,
): boolean {
  return isTTY === true && NO_COLOR === '' && TERM !== 'dumb';
}
