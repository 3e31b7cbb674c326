/**
 * Returns the command line of a Java program that uses the jars of Debian. The first element of
 * `args` is a class or a source file. Java compiles a source file before it runs the program. The
 * other elements of `args` are the arguments of the program.
 */
export function java(...args: readonly string[]): readonly [string, ...string[]] {
  const classPath = jars.map((name) => `/usr/share/java/${name}.jar`).join(':');
  return [
    'java',
    ...['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-Xmx64m'],
    ...['-cp', classPath, ...args],
  ];
}

const jars = [
  ...['zookeeper', 'zookeeper-recipes-election', 'curator-recipes'],
  'curator-x-discovery',
  ...['commons-cli', 'slf4j-nop'],
];
