import { Command } from 'commander';
import { map, mergeMap, take } from 'rxjs';
import type { Codec } from '../../operators/Codec.js';
import { watchMembers } from '../../operators/watchMembers.js';
import { dataJson } from '../format/dataJson.js';
import { dataText } from '../format/dataText.js';
import { examples } from '../format/examples.js';
import { row } from '../format/row.js';
import { styled } from '../format/styled.js';
import { timedRow } from '../format/timedRow.js';
import type { Start } from '../run/Start.js';

/** The command accepts any data of a member, so it needs the raw bytes. */
const bytes: Codec<Buffer> = { decode: (data) => data };

/** `rxzk members` */
export function membersCommand(start: Start): Command {
  return new Command('members')
    .description('print the members of a group with their data')
    .argument('<path>', 'the group')
    .option('-f, --follow', 'continue, and print all of them after each change')
    .addHelpText(
      'after',
      examples('rxzk members /services/search', 'rxzk members /services/search -f --json'),
    )
    .action((path: string, { follow }: MembersOptions, command: Command) =>
      follow
        ? start(command, 'stream', ({ client }) =>
            watchMembers(client, path, { codec: bytes }).pipe(
              map((members) =>
                timedRow(
                  { members: [...members].map(toJson) },
                  [styled('dim', `${members.size} members`)],
                  ...[...members].map((member) => [`  ${toText(member)}`]),
                ),
              ),
            ),
          )
        : start(command, 'request', ({ client }) =>
            watchMembers(client, path, { codec: bytes }).pipe(
              take(1),
              mergeMap((members) => [...members]),
              map((member) => row(toJson(member), [toText(member)])),
            ),
          ),
    );
}

interface MembersOptions {
  readonly follow?: boolean;
}

function toJson([name, data]: readonly [string, Buffer]): object {
  return { name, ...dataJson(data) };
}

function toText([name, data]: readonly [string, Buffer]): string {
  return `${name}  ${dataText(data)}`;
}
