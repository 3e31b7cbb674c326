import type { Codec } from '../Codec.js';
import { json } from '../json.js';
import type { StandardSchema } from '../StandardSchema.js';
import { checkSchema } from './checkSchema.js';
import { instanceOf } from './instanceOf.js';
import type { ServiceInstance, UriSpec } from './ServiceInstance.js';
import { validate } from './validate.js';

/** What `encode` needs to know of an instance. The rest has defaults. */
export type NewServiceInstance<P = unknown> = Pick<ServiceInstance, 'name' | 'id'> &
  Partial<ServiceInstance<P>>;

/** A codec for instances with any payload, and a function that makes codecs for a payload of a known shape. */
export interface CuratorInstanceCodec extends InstanceCodec<unknown> {
  <P>(schema: StandardSchema<P>): InstanceCodec<P>;
}

/** A codec for {@link ServiceInstance} whose `encode` fills in missing fields. */
export interface InstanceCodec<P> extends Codec<ServiceInstance<P>> {
  encode(instance: NewServiceInstance<P>): string;
}

/**
 * The JSON that Curator's discovery and Spring Cloud ZooKeeper write: `curatorInstance` takes any
 * payload, `curatorInstance(schema)` checks the payload with a Standard Schema validator.
 *
 * Missing fields, and fields that other versions of Curator add, are no error. `encode` needs
 * `name` and `id`. It uses the current time and the type `DYNAMIC`. Java builds the URI
 * `{scheme}://{address}:{port}` unless `uriSpec` is another one. As for `json`, no error shows the
 * data.
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

/** An instance as JSON, and as others read it. */
interface Written {
  readonly text: string;
  readonly read: ServiceInstance;
}

/** In the order of Curator, which leaves out `enabled`, because its older versions do not know the field. */
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

/** Spring Cloud writes the same, and fails for an instance without one. */
const standard: UriSpec = {
  parts: [
    { value: 'scheme', variable: true },
    { value: '://', variable: false },
    { value: 'address', variable: true },
    { value: ':', variable: false },
    { value: 'port', variable: true },
  ],
};
