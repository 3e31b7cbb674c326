import type { Observable } from 'rxjs';

/**
 * Starts the instances of the backend as child processes of this process. When the crew is disposed
 * of, all running instances end.
 */
export interface Crew extends AsyncDisposable {
  readonly names: readonly string[];
  /** Emits the names of the running instances now, and again after each change. */
  readonly running$: Observable<ReadonlySet<string>>;
  /** Starts an instance. Does nothing if the instance already runs. */
  readonly start: (name: string) => void;
}
