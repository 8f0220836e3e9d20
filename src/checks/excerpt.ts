/** The beginning of a text on one line, for messages. */
export function excerpt(text: string, length = 40): string {
  const characters = [
    ...text
      .slice(0, 4 * length)
      .replace(/\s+/gu, ' ')
      .trim()
  ]
  return characters.length > length ? `${characters.slice(0, length).join('').trimEnd()}…` : characters.join('')
}
