import { EMPTY, filter, map, type Observable } from 'rxjs';
import { fromFetch } from 'rxjs/fetch';
import { Report } from '../shared/Report.js';
import { splitLines } from './splitLines.js';

/** Reads the server-sent events of an instance. Completes or errors when the connection ends. */
export function readReports(url: string): Observable<Report> {
  return fromFetch(`${url}/reports`, {
    // The address of the instance is trusted. The target of a redirect is not, so a redirect is an
    // error.
    redirect: 'error',
    selector: ({ ok, body }) =>
      (ok ? body?.pipeThrough<string>(new TextDecoderStream()).values() : undefined) ?? EMPTY,
  }).pipe(
    splitLines(),
    filter((line) => line.startsWith('data: ')),
    map((line) => Report.parse(JSON.parse(line.slice('data: '.length)))),
  );
}
