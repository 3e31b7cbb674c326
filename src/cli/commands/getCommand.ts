import { Command } from 'commander';
import { map } from 'rxjs';
import { dataJson } from '../format/dataJson.js';
import { dataLines } from '../format/dataLines.js';
import { examples } from '../format/examples.js';
import type { Start } from '../run/Start.js';

/** `rxzk get` */
export function getCommand(start: Start): Command {
  return new Command('get')
    .description('print the data of a znode, byte for byte')
    .argument('<path>', 'the znode')
    .addHelpText('after', examples('rxzk get /config > config.json', 'rxzk get /config --json'))
    .action((path: string, _: object, command: Command) =>
      start(command, 'request', ({ client, terminal }) =>
        client.getData(path).pipe(
          map(({ data, stat }) => ({
            json: { path, ...dataJson(data), stat },
            text: terminal.isInteractive ? dataLines(data) : data,
          })),
        ),
      ),
    );
}
