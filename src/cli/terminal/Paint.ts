/** The style of a part of a line, for terminals with colours. */
export type Style = 'dim' | 'bold' | 'green' | 'yellow' | 'red';

/** Adds a style to a text. If there are no colours, returns the text unchanged. */
export type Paint = (style: Style, text: string) => string;
