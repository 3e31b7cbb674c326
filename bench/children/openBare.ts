import ZooKeeper from 'zookeeper';

type Done<A extends readonly unknown[]> = (rc: number, message: string, ...reply: A) => void;

/**
 * Methods of the binding's native object. Some child processes of the benchmarks call these
 * methods, for example the child process `writer`.
 */
export interface Bare {
  a_create(path: string, data: Buffer, flags: number, done: Done<[string]>): number;
  a_set(path: string, data: Buffer, version: number, done: Done<[object]>): number;
  a_get(path: string, watch: boolean, done: Done<[object, Buffer]>): number;
  a_get_children(path: string, watch: boolean, done: Done<[readonly string[]]>): number;
  a_delete_(path: string, version: number, done: Done<[]>): number;
  aw_get(
    path: string,
    fired: (type: number, state: number, path: string) => void,
    done: Done<[object, Buffer]>,
  ): number;
}

interface Opening extends Bare {
  emit: (event: string, handle: unknown, path: string) => void;
  init(config: object): unknown;
}

/**
 * Connects the native object of the npm package `zookeeper` to the servers. The package also has a
 * JavaScript class. The methods of this class call the native object. So a direct call of the
 * native object is faster than a call of the class.
 */
export async function openBare(
  servers: string,
  listener: (event: string, path: string) => void = () => {},
): Promise<Bare> {
  const { native } = new ZooKeeper({}) as unknown as { readonly native: Opening };
  await new Promise<void>((resolve) => {
    native.emit = (event, _handle, path) => {
      if (event === 'connect') resolve();
      else listener(event, path);
    };
    native.init({ connect: servers, timeout: 30_000, debug_level: 0 });
  });
  return native;
}
