/** A read sets its watch or none. */
export function watchOfRead({ watch }: { readonly watch: boolean }): number {
  return watch ? 1 : 0;
}
