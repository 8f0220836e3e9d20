/** The same without what is undefined. */
export function defined<Shape extends object>(shape: Shape): {[Name in keyof Shape]?: Exclude<Shape[Name], undefined>} {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined)) as never
}
