/** The style of a part of a line, for terminals with colours. */
export type Style = 'dim' | 'bold' | 'green' | 'yellow' | 'red';

/** Gives a text a style, or returns it unchanged. */
export type Paint = (style: Style, text: string) => string;
