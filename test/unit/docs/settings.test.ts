import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { checkConfig } from '../../../src/client/checkConfig.js';
import { configKeys } from '../../../src/client/configKeys.js';
import { InvalidArgumentError } from '../../../src/errors/InvalidArgumentError.js';

const servers = 'zk1:2181';

/** The name and the default of each setting. They come from the docstrings of the settings. */
const documented = defaultsOf('src/client/ClientConfig.ts');

const rows = rowsOf('docs/settings.md');
const ranges = rows.flatMap(({ setting, limit }) => {
  const [, least, most] = /^(\d+) to (\d+)$/.exec(limit) ?? [];
  return most === undefined ? [] : [{ setting, least: Number(least), most: Number(most) }];
});
const numbers = rows.flatMap(({ setting, byDefault }) => {
  const [value] = /^\d+/.exec(byDefault) ?? [];
  return value === undefined ? [] : [{ setting, value: Number(value) }];
});

describe('the list of settings', () => {
  it('has a line for each setting, in the order of the type ClientConfig', () => {
    const names = rows.map(({ setting }) => setting);
    expect(names).toEqual([...documented.keys()]);
    expect(names).toEqual(configKeys);
  });

  it('shows the same defaults as the docstrings', () => {
    expect(new Map(rows.map(({ setting, byDefault }) => [setting, byDefault]))).toEqual(documented);
  });

  it('shows the limits of each setting that is a number', () => {
    const checked = Object.entries(checkConfig({ servers }));
    const names = checked.filter(([, value]) => typeof value === 'number').map(([name]) => name);
    expect(ranges.map(({ setting }) => setting).sort()).toEqual(names.sort());
  });

  it.each(numbers)('shows the real default of $setting, $value', ({ setting, value }) => {
    expect(checkConfig({ servers })).toHaveProperty(setting, value);
  });

  it.each(ranges)(
    'shows the real limits of $setting: $least, $most',
    ({ setting, least, most }) => {
      for (const value of [least, most]) {
        expect(check(setting, value)).toHaveProperty(setting, value);
      }
      for (const value of [least - 1, most + 1]) {
        expect(() => check(setting, value)).toThrow(InvalidArgumentError);
      }
    },
  );
});

function check(setting: string, value: number): object {
  return checkConfig({ servers, [setting]: value });
}

function rowsOf(page: string): { setting: string; byDefault: string; limit: string }[] {
  const rows = [...read(page).matchAll(/^- `(\w+)`: .+\. Default: (.+)\. Limit: (.+)\.$/gm)];
  return rows.map(([, setting = '', byDefault = '', limit = '']) => ({
    setting,
    byDefault: withoutCommas(byDefault),
    limit: withoutCommas(limit),
  }));
}

/** Removes the commas within numbers: 1,048,575 becomes 1048575. */
function withoutCommas(cell: string): string {
  return cell.trim().replaceAll(/(?<=\d),(?=\d{3})/g, '');
}

function defaultsOf(file: string): ReadonlyMap<string, string> {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
  const [config] = source.statements.filter(ts.isInterfaceDeclaration);
  return new Map(
    config?.members.filter(ts.isPropertySignature).map((member) => {
      const tags = ts.getJSDocTags(member).filter(({ tagName }) => tagName.text === 'defaultValue');
      const text = tags.map(({ comment }) => ts.getTextOfJSDocComment(comment)).join(' ');
      const isRequired = member.questionToken === undefined;
      return [
        member.name.getText(),
        isRequired ? 'none, you must set it' : text.replaceAll(/\s+/g, ' '),
      ];
    }),
  );
}

function read(file: string): string {
  return readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
}
