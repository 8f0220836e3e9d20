/** JSON as all outputs have it: two spaces, a final line end, keys in the order in which they were made. */
export function printJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`
}
