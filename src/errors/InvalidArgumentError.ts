/** The caller made a mistake, such as a bad path. The call throws this error and sends nothing. */
export class InvalidArgumentError extends TypeError {
  readonly code = 'INVALID_ARGUMENT';
  /** The name of the wrong argument, such as `'path'`. */
  readonly argument: string;

  constructor(argument: string, rule: string, got?: string, meant?: string) {
    const found = got === undefined ? '' : `, got ${got}`;
    super(`${argument} ${rule}${found}${meant === undefined ? '' : `; did you mean ${meant}?`}`);
    this.name = new.target.name;
    this.argument = argument;
  }
}
