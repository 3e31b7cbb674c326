/** GUIDs that are counted, so that the names of a test are known beforehand. */
export function createUuids(): () => string {
  let counter = 0;
  return () => {
    counter += 1;
    return `00000000-0000-0000-0000-${String(counter).padStart(12, '0')}`;
  };
}
