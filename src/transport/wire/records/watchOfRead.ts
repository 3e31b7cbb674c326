/** How many watches a read sets: 1 if it asks for a watch, otherwise 0. */
export function watchOfRead({ watch }: { readonly watch: boolean }): number {
  return watch ? 1 : 0;
}
