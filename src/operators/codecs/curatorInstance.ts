import type { Codec } from '../Codec.js';
import { json } from '../json.js';
import type { StandardSchema } from '../StandardSchema.js';
import { checkSchema } from './checkSchema.js';
import { instanceOf } from './instanceOf.js';
import type { ServiceInstance, UriSpec } from './ServiceInstance.js';
import { validate } from './validate.js';

/** The argument of `encode`. `name` and `id` are required. The other fields have defaults. */
export type NewServiceInstance<P = unknown> = Pick<ServiceInstance, 'name' | 'id'> &
  Partial<ServiceInstance<P>>;

/**
 * A codec for instances with any payload. The codec is also a function. With a schema for the
 * payload, the function returns a codec that checks the payload.
 */
export interface CuratorInstanceCodec extends InstanceCodec<unknown> {
  <P>(schema: StandardSchema<P>): InstanceCodec<P>;
}

/** A codec for {@link ServiceInstance}. Its `encode` fills in missing fields. */
export interface InstanceCodec<P> extends Codec<ServiceInstance<P>> {
  encode(instance: NewServiceInstance<P>): string;
}

/**
 * A codec for the JSON that Curator's discovery and Spring Cloud ZooKeeper write. `curatorInstance`
 * accepts any payload. `curatorInstance(schema)` checks the payload with a Standard Schema
 * validator.
 *
 * Only `name` and `id` are required, both in the JSON and in the argument of `encode`. Additional
 * fields of other Curator versions cause no error. As with `json`, error messages do not quote the
 * data. `encode` fills in missing fields:
 * - `registrationTimeUTC`: the current time
 * - `serviceType`: `DYNAMIC`
 * - `uriSpec`: the pattern `{scheme}://{address}:{port}`. Java programs build the URI with this
 *   pattern.
 *
 * @example
 * ```ts
 * const instance = { name: 'orders', id: 'orders-1', address: '10.0.0.1', port: 80 };
 * join(client, '/services/orders', curatorInstance.encode(instance), { name: instance.id }).subscribe();
 *
 * watchMembers(client, '/services/orders', { codec: curatorInstance }).subscribe((instances) => {
 *   for (const { address, port } of instances.values()) console.log(`${address}:${port}`);
 * });
 * ```
 */
export const curatorInstance: CuratorInstanceCodec = /* @__PURE__ */ Object.assign(withPayload, {
  decode: (data: Buffer) => instanceOf(json.decode(data)),
  encode: (instance: NewServiceInstance) => written(instance).text,
});

function withPayload<P>(schema: StandardSchema<P>): InstanceCodec<P> {
  checkSchema(schema);
  return {
    decode(data) {
      const instance = instanceOf(json.decode(data));
      return { ...instance, payload: validate(schema, instance.payload, 'decode') };
    },
    encode(instance) {
      const { text, read } = written(instance);
      validate(schema, read.payload, 'encode');
      return text;
    },
  };
}

/** `text` is an instance as JSON. `read` is the result of decoding `text`. */
interface Written {
  readonly text: string;
  readonly read: ServiceInstance;
}

/**
 * Makes the JSON text of an instance, with the fields in the order of Curator. The text does not
 * contain `enabled: true`, because older versions of Curator do not know this field. Newer versions
 * treat an instance without this field as enabled.
 */
function written(instance: NewServiceInstance): Written {
  const { name, id, address = null, port = null, sslPort = null, payload = null } = instance;
  const {
    registrationTimeUTC = Date.now(),
    serviceType = 'DYNAMIC',
    uriSpec = standard,
  } = instance;
  const fields = {
    name,
    id,
    address,
    port,
    sslPort,
    payload,
    registrationTimeUTC,
    serviceType,
    uriSpec,
  };
  const { enabled = true } = instance;
  const text = JSON.stringify(Object.is(enabled, true) ? fields : { ...fields, enabled });
  return { text, read: instanceOf(JSON.parse(text)) };
}

/**
 * The `uriSpec` that `encode` writes if its argument has no `uriSpec`. Spring Cloud writes the same
 * value, and cannot read an instance without `uriSpec`.
 */
const standard: UriSpec = {
  parts: [
    { value: 'scheme', variable: true },
    { value: '://', variable: false },
    { value: 'address', variable: true },
    { value: ':', variable: false },
    { value: 'port', variable: true },
  ],
};
