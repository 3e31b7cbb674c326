import { Command } from 'commander';
import { map, mergeMap } from 'rxjs';
import { childOf } from '../../model/paths/childOf.js';
import { examples } from '../format/examples.js';
import { row } from '../format/row.js';
import type { Start } from '../run/Start.js';

/** `rxzk ls` */
export function lsCommand(start: Start): Command {
  return new Command('ls')
    .description('print the names of the children of a znode, sorted')
    .argument('[path]', 'the znode', '/')
    .addHelpText('after', examples('rxzk ls /services', 'rxzk ls --json | jq -r .path'))
    .action((path: string, _: object, command: Command) =>
      start(command, 'request', ({ client }) =>
        client.getChildren(path).pipe(
          mergeMap(({ children }) => [...children].sort()),
          map((name) => row({ name, path: childOf(path, name) }, [name])),
        ),
      ),
    );
}
