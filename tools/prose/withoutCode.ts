/**
 * Empties the lines of Markdown that hold code, comments or settings, so that the others keep their numbers. Of the
 * settings of a page, the texts that readers see are kept.
 */
export function withoutCode(lines: readonly string[]): string[] {
  let end: RegExp | null = null;
  return lines.map((line, index) => {
    if (end !== null) {
      const setting = end === settingsEnd ? shown.exec(line)?.[1] : undefined;
      if (end.test(line)) end = null;
      // As an item: each setting is a text without the next one.
      return setting === undefined ? '' : `- ${setting}`;
    }
    end = endOf(line, index);
    return end === null ? line : '';
  });
}

function endOf(line: string, index: number): RegExp | null {
  if (index === 0 && line === '---') return settingsEnd;
  const fence = /^\s*(?:> ?)*(`{3,}|~{3,})/.exec(line)?.[1];
  if (fence !== undefined) return new RegExp(`^\\s*(?:> ?)*${fence}\\s*$`);
  return /^\s*<!--(?!.*-->)/.test(line) ? /-->/ : null;
}

const settingsEnd = /^---$/;

const shown = /^\s*(?:- )?(?:text|tagline|details|title|linkText|description): (.+)$/;
