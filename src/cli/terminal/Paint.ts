/** What a part of a line means, for those who see colours. */
export type Style = 'dim' | 'bold' | 'green' | 'yellow' | 'red';

/** Gives a text a style, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;
