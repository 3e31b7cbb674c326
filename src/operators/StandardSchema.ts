/**
 * A validator that follows version 1 of the Standard Schema specification (standardschema.dev). For
 * example, the validators of zod, valibot and arktype follow this specification. This interface has
 * only the part of the specification that this package uses.
 */
export interface StandardSchema<T> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => StandardResult<T> | Promise<StandardResult<T>>;
  };
}

/**
 * The result of a {@link StandardSchema}: the validated value, or a list of the problems of the
 * value.
 */
export type StandardResult<T> =
  { readonly value: T; readonly issues?: undefined } | { readonly issues: readonly unknown[] };
