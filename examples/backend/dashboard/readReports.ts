import { EMPTY, filter, map, type Observable } from 'rxjs';
import { fromFetch } from 'rxjs/fetch';
import { Report } from '../shared/Report.js';
import { splitLines } from './splitLines.js';

/**
 * Reads the server-sent events of an instance. When the connection ends, the stream completes or
 * errors.
 */
export function readReports(url: string): Observable<Report> {
  return fromFetch(`${url}/reports`, {
    // The dashboard has checked the address of the instance, but not the target of a redirect. So a
    // redirect is an error.
    redirect: 'error',
    selector: ({ ok, body }) =>
      (ok ? body?.pipeThrough<string>(new TextDecoderStream()).values() : undefined) ?? EMPTY,
  }).pipe(
    splitLines(),
    filter((line) => line.startsWith('data: ')),
    map((line) => Report.parse(JSON.parse(line.slice('data: '.length)))),
  );
}
