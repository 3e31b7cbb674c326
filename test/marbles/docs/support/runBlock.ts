import { createRequire } from 'node:module';
import { format } from 'node:util';
import * as rxjs from 'rxjs';
import { TestScheduler } from 'rxjs/testing';
import * as rxzk from 'rxzk';
import { memoryZooKeeper } from 'rxzk/testing';
import ts from 'typescript';
import { expect } from 'vitest';
import { freeNames } from '../../../package/freeNames.js';
import { worldOf } from './worldOf.js';

const fromNode = createRequire(import.meta.url);

/**
 * Runs a code block exactly as it stands in a page of the documentation. The block runs on a
 * ZooKeeper in memory, for three seconds of virtual time. One second after the start of the block,
 * some znodes change. Returns the lines that the block prints.
 */
export function runBlock(code: string): readonly string[] {
  const lines: string[] = [];
  const print = (...values: readonly unknown[]): void => void lines.push(format(...values));
  const scheduler = new TestScheduler((actual, expected) => expect(actual).toStrictEqual(expected));
  scheduler.run((m) => {
    const { znodes, changes } = worldOf(code);
    const zk = memoryZooKeeper(znodes);
    const client = zk.client();
    const modules: Readonly<Record<string, unknown>> = {
      rxjs,
      rxzk: { ...rxzk, createClient: () => client },
      'node:http': { createServer: (handler: Handler) => serverOf(handler, print) },
    };
    const known: Readonly<Record<string, unknown>> = {
      ...rxjs,
      ...(modules.rxzk as object),
      client,
      console: { log: print, warn: print, error: print },
      exports: {},
      fetch: (url: string, { method = 'GET' }: RequestInit = {}) => {
        print(method, url);
        return new Promise(() => {});
      },
      process: { env: {}, once: () => {} },
      reload: (config: string) => {
        print('reload', config);
        return Promise.resolve();
      },
      require: (name: string): unknown => modules[name] ?? fromNode(name),
    };
    zk.play(
      m.cold('1s a 1999ms z', {
        a: () => {
          changes(zk);
          client.exists('/config').subscribe();
        },
        z: () => void client.close(),
      }),
    );
    const { outputText } = ts.transpileModule(code, {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
    });
    const declared = [...code.matchAll(/^declare (?:const|function) (\w+)/gm)].map(
      ([, name = '']) => name,
    );
    const names = [...new Set([...freeNames(code), ...declared, 'exports', 'require'])].filter(
      (name) => name in known,
    );
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the text of a page of this repository
    const run = new Function(...names, outputText) as (...values: readonly unknown[]) => void;
    run(...names.map((name) => known[name]));
  });
  return lines;
}

type Handler = (request: object, response: object) => void;

/** Creates a fake HTTP server. `listen` calls the handler at once, with a single request. */
function serverOf(handler: Handler, print: (...values: readonly unknown[]) => void): object {
  return {
    listen() {
      const response = {
        statusCode: 0,
        end: (text: string) => {
          const { session } = JSON.parse(text) as Partial<rxzk.Inspection>;
          print(response.statusCode, session?.status ?? text);
        },
      };
      handler({}, response);
    },
  };
}
