/** Counted GUIDs, so a test knows the names beforehand. */
export function createUuids(): () => string {
  let counter = 0;
  return () => {
    counter += 1;
    return `00000000-0000-0000-0000-${String(counter).padStart(12, '0')}`;
  };
}
