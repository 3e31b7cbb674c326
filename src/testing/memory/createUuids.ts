/** Returns a function that makes numbered UUIDs. So a test knows the names of znodes beforehand. */
export function createUuids(): () => string {
  let counter = 0;
  return () => {
    counter += 1;
    return `00000000-0000-0000-0000-${String(counter).padStart(12, '0')}`;
  };
}
