import { curatorInstance, type NewServiceInstance } from 'rxzk';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

/**
 * The JSON texts of two instances. Curator 5.4 has written these texts. `full` has all fields, and
 * `bare` has only the required fields.
 */
const full =
  '{"name":"orders","id":"one","address":"10.0.0.1","port":80,"sslPort":443,' +
  '"payload":{"@class":"a.B","id":"m"},"registrationTimeUTC":1795748918665,"serviceType":"STATIC",' +
  '"uriSpec":{"parts":[{"value":"scheme","variable":true}]}}';
const bare =
  '{"name":"orders","id":"one","address":"fd00::2%eth0","port":null,"sslPort":null,"payload":null,' +
  '"registrationTimeUTC":1795748919075,"serviceType":"DYNAMIC","uriSpec":null}';

function decode(text: string): unknown {
  return curatorInstance.decode(Buffer.from(text));
}

describe('curatorInstance', () => {
  it('decodes what Curator writes', () => {
    expect(decode(full)).toStrictEqual({ ...(JSON.parse(full) as object), enabled: true });
    expect(decode(bare)).toStrictEqual({ ...(JSON.parse(bare) as object), enabled: true });
  });

  it('uses the defaults of Curator for missing fields, and ignores unknown fields', () => {
    expect(decode('{"name":"orders","id":"one","later":1}')).toStrictEqual({
      name: 'orders',
      id: 'one',
      address: null,
      port: null,
      sslPort: null,
      payload: null,
      registrationTimeUTC: 0,
      serviceType: 'DYNAMIC',
      uriSpec: null,
      enabled: true,
    });
    expect(decode('{"name":"orders","id":"one","enabled":false}')).toMatchObject({
      enabled: false,
    });
  });

  it.each([full, bare])('encodes an instance of Curator unchanged: %s', (text) => {
    expect(curatorInstance.encode(curatorInstance.decode(Buffer.from(text)))).toBe(text);
  });

  it('encodes a new instance with the present time, DYNAMIC, and the URI of Spring Cloud', () => {
    const before = Date.now();
    const text = curatorInstance.encode({ name: 'orders', id: 'one', address: 'h', port: 80 });
    const instance = curatorInstance.decode(Buffer.from(text));

    expect(instance.registrationTimeUTC).toBeGreaterThanOrEqual(before);
    expect(instance.serviceType).toBe('DYNAMIC');
    expect(instance.uriSpec?.parts.map(({ value }) => value).join('')).toBe(
      'scheme://address:port',
    );
    expect(JSON.parse(text)).not.toHaveProperty('enabled');
  });

  it('encodes enabled only for an instance that is not enabled', () => {
    expect(curatorInstance.encode({ name: 'a', id: 'b', enabled: false })).toContain(
      '"enabled":false',
    );
  });

  it.each([
    ['name', '{"id":"hunter2"}'],
    ['name', '[]'],
    ['name', 'null'],
    ['name', '"hunter2"'],
    ['id', '{"name":"hunter2","id":""}'],
    ['address', '{"name":"a","id":"b","address":["hunter2"]}'],
    ['port', '{"name":"a","id":"b","port":"hunter2"}'],
    ['port', '{"name":"a","id":"b","port":65536}'],
    ['sslPort', '{"name":"a","id":"b","sslPort":-1}'],
    ['registrationTimeUTC', '{"name":"a","id":"b","registrationTimeUTC":1.5}'],
    ['serviceType', '{"name":"a","id":"b","serviceType":"hunter2"}'],
    ['uriSpec', '{"name":"a","id":"b","uriSpec":"hunter2"}'],
    ['enabled', '{"name":"a","id":"b","enabled":"hunter2"}'],
  ])('throws for a wrong %s in %s, and shows no data', (field, text) => {
    const message = `the data are no service instance of Curator: ${field} is wrong or missing`;

    expect(() => decode(text)).toThrow(new TypeError(message));
    expect(() => curatorInstance.encode(JSON.parse(text) as NewServiceInstance)).toThrow(TypeError);
  });

  it('throws for data that are not JSON', () => {
    expect(() => decode('hunter2')).toThrow(/^the data are not valid JSON$/);
  });
});

describe('curatorInstance of a schema', () => {
  const codec = curatorInstance(z.object({ zone: z.string(), weight: z.number().default(1) }));
  const instance = { name: 'orders', id: 'one' };

  it('decodes the payload to the result of the schema', () => {
    const data = Buffer.from('{"name":"orders","id":"one","payload":{"zone":"a"}}');

    expect(codec.decode(data).payload).toStrictEqual({ zone: 'a', weight: 1 });
  });

  it('refuses to decode or encode a payload that does not match the schema', () => {
    const payload = { zone: 7, weight: 1 } as never;
    const data = Buffer.from(curatorInstance.encode({ ...instance, payload }));

    expect(() => codec.decode(data)).toThrow('the data do not match the schema, issues: 1');
    expect(() => codec.encode({ ...instance, payload })).toThrow(
      'the value does not match the schema, issues: 1',
    );
  });

  it('encodes what it has decoded', () => {
    const payload = { zone: 'a', weight: 2 };
    const data = Buffer.from(codec.encode({ ...instance, payload }));

    expect(codec.decode(data)).toMatchObject({ ...instance, payload });
  });
});
