import { Command } from 'commander';
import { map, mergeMap } from 'rxjs';
import type { Identity } from '../../model/Identity.js';
import { examples } from '../format/examples.js';
import { row } from '../format/row.js';
import { preferWire } from '../run/preferWire.js';
import type { Start } from '../run/Start.js';

/** `rxzk whoami` */
export function whoamiCommand(start: Start): Command {
  return new Command('whoami')
    .description('print the identities that the server sees, such as ip:10.0.0.7, sorted')
    .addHelpText('after', examples('rxzk whoami', 'rxzk whoami --json | jq -r .id'))
    .action((_: object, command: Command) => {
      preferWire(command);
      return start(command, 'request', ({ client }) =>
        client.whoAmI().pipe(
          mergeMap((identities) => identities.toSorted(byName)),
          map((identity) => row(identity, [nameOf(identity)])),
        ),
      );
    });
}

function byName(a: Identity, b: Identity): number {
  return nameOf(a) < nameOf(b) ? -1 : 1;
}

function nameOf({ scheme, id }: Identity): string {
  return `${scheme}:${id}`;
}
