import type { Observable } from 'rxjs';

/** The instances that this process starts. Disposing ends those that still run. */
export interface Crew extends AsyncDisposable {
  readonly names: readonly string[];
  /** The names of those whose process runs, now and after each change. */
  readonly running$: Observable<ReadonlySet<string>>;
  /** Starts an instance, unless it runs. */
  readonly start: (name: string) => void;
}
