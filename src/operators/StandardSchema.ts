/**
 * A validator that follows version 1 of the Standard Schema specification (standardschema.dev), such as
 * those of zod, valibot and arktype: as much of its interface as is used here.
 */
export interface StandardSchema<T> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => StandardResult<T> | Promise<StandardResult<T>>;
  };
}

/** What a {@link StandardSchema} finds: the value, or what is wrong with it. */
export type StandardResult<T> =
  { readonly value: T; readonly issues?: undefined } | { readonly issues: readonly unknown[] };
