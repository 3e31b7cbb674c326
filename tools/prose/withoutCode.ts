/**
 * Removes three things from a Markdown text: code blocks, the settings of the page, and each
 * comment that has more than one line. Each removed line becomes an empty line, so all other lines
 * keep their numbers. The settings are the lines between `---` and `---` at the start of a page. If
 * readers see the text of a setting, for example a title, the function keeps this text.
 */
export function withoutCode(lines: readonly string[]): string[] {
  let end: RegExp | null = null;
  return lines.map((line, index) => {
    if (end !== null) {
      const setting = end === settingsEnd ? shown.exec(line)?.[1] : undefined;
      if (end.test(line)) end = null;
      // Each setting that readers see becomes a list item. Otherwise two neighboring settings would
      // count as one paragraph, and could count as one sentence.
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
