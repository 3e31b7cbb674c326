import type { ServiceInstance, UriSpec } from './ServiceInstance.js';

/**
 * Makes an instance from a parsed JSON value. Throws if `name` or `id` is missing, or if a field
 * has an invalid value, such as the port 70000. If any other field is missing, this field gets the
 * same default as in Curator.
 */
export function instanceOf(value: unknown): ServiceInstance {
  const fields = Object(value) as Readonly<Record<string, unknown>>;
  const take = <T>(key: keyof ServiceInstance, is: (field: unknown) => field is T, none?: T): T => {
    const field = fields[key] ?? none;
    if (is(field)) return field;
    throw new TypeError(`the data are no service instance of Curator: ${key} is wrong or missing`);
  };
  return {
    name: take('name', isName),
    id: take('id', isName),
    address: take('address', isAddress, null),
    port: take('port', isPort, null),
    sslPort: take('sslPort', isPort, null),
    payload: fields.payload ?? null,
    registrationTimeUTC: take('registrationTimeUTC', isTime, 0),
    serviceType: take('serviceType', isType, 'DYNAMIC'),
    uriSpec: take('uriSpec', isUriSpec, null),
    enabled: take('enabled', isFlag, true),
  };
}

const isName = (field: unknown): field is string => typeof field === 'string' && field !== '';

const isAddress = (field: unknown): field is string | null =>
  field === null || typeof field === 'string';

const isPort = (field: unknown): field is number | null =>
  field === null || (Number.isInteger(field) && Number(field) >= 0 && Number(field) <= 65_535);

const isTime = (field: unknown): field is number => Number.isSafeInteger(field);

const isFlag = (field: unknown): field is boolean => typeof field === 'boolean';

const types: readonly unknown[] = ['DYNAMIC', 'DYNAMIC_SEQUENTIAL', 'STATIC', 'PERMANENT'];

const isType = (field: unknown): field is ServiceInstance['serviceType'] => types.includes(field);

const isUriSpec = (field: unknown): field is UriSpec | null =>
  field === null || Array.isArray((Object(field) as { readonly parts?: unknown }).parts);
