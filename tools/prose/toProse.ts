/**
 * Reduces Markdown to the words that readers see. Code becomes `c`, and struck-out text is removed.
 */
export function toProse(markdown: string): string {
  return markdown
    .replace(/(`+)[^`]*\1/g, '`c`')
    .replace(/~~.+?~~/g, '')
    .replace(/\{@link [^}|]*\| *([^}]*)\}/g, '$1')
    .replace(/\{@link [^}]*\}/g, '`c`')
    .replace(/!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/<\/?[a-zA-Z][^>]*>/g, '')
    .replace(/(\*\*|\*|__)(?=\S)(.+?)(?<=\S)\1/g, '$2')
    .replace(/(?<!\w)_(?=\S)(.+?)(?<=\S)_(?!\w)/g, '$1')
    .trim();
}
