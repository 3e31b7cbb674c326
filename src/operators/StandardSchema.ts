/**
 * A validator that follows version 1 of the Standard Schema specification (standardschema.dev),
 * such as the validators of zod, valibot and arktype. It has only the part of the interface that is
 * used here.
 */
export interface StandardSchema<T> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => StandardResult<T> | Promise<StandardResult<T>>;
  };
}

/** The result of a {@link StandardSchema}: the value, or what is wrong with it. */
export type StandardResult<T> =
  { readonly value: T; readonly issues?: undefined } | { readonly issues: readonly unknown[] };
