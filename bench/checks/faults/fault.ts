/** A text of a sound pair, and what a fault may need to spoil it. */
export interface Sound {
  readonly source: string
  readonly target: string
  readonly locale: string
  /** Texts of the other Chinese script, as really published. */
  readonly otherScript: readonly string[]
  /** A character in the other script, by the one in this; empty where no dictionary was given. */
  readonly counterparts: ReadonlyMap<string, string>
  /** Chance from 0 to 1, the same at each run. */
  readonly random: () => number
}

/** One kind of fault: the spoilt target, or undefined where the text has no place for it. */
export interface Fault {
  readonly name: string
  /** The check that must find it; any if absent. */
  readonly check?: string
  readonly spoil: (sound: Sound) => string | undefined
}

/** One of several, by chance. */
export function pick<Item>(items: readonly Item[], random: () => number): Item | undefined {
  return items[Math.floor(random() * items.length)]
}

/** The text with one match of a pattern replaced; undefined where nothing matches. Code and addresses are left alone. */
export function replaceOne(
  text: string,
  pattern: RegExp,
  random: () => number,
  replace: (found: string) => string
): string | undefined {
  const unread = [...text.matchAll(/`[^`]*`|\[[^\]]*\](?:\([^)]*\))?|<[^>]*>|https?:\S+|\{[^}]*\}/gu)]
  const places = [...text.matchAll(pattern)].filter(
    ({index}) => !unread.some((part) => part.index <= index && index < part.index + part[0].length)
  )
  const place = pick(places, random)
  if (!place) return undefined
  return text.slice(0, place.index) + replace(place[0]) + text.slice(place.index + place[0].length)
}
