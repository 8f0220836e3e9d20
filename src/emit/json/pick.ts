/** Those of some fields that there are. */
export function pick<Whole extends object, Name extends keyof Whole>(
  whole: Whole,
  names: readonly Name[]
): {[Field in Name]?: Exclude<Whole[Field], undefined>} {
  return Object.fromEntries(names.flatMap((name) => (whole[name] === undefined ? [] : [[name, whole[name]]]))) as {
    [Field in Name]?: Exclude<Whole[Field], undefined>
  }
}
