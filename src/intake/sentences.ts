/** Questions about lines that several recognisers ask. */

/** Closing quotes and brackets, and note marks, may follow the stop. */
const stop = /[.。．…!！?？][”’"'」』）)\]\d]*$/u
const fullStop = /[.。．…][”’"'」』）)\]]*$/u

/** Whether a line ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return stop.test(text)
}

/** Whether a line ends with a full stop: titles may ask and exclaim, but do not state. */
export function endsStatement(text: string): boolean {
  return fullStop.test(text) && !/(?:\b\p{Lu}\.){2,}$/u.test(text)
}

/** How much a line says: a Han character says about three letters' worth. */
export function weight(text: string): number {
  return text.length + 2 * (text.match(/\p{Script=Han}/gu)?.length ?? 0)
}

/** Whether a line can only be running text: a statement of some length, or very long. */
export function isProse(text: string): boolean {
  const size = weight(text)
  return size >= 240 || (endsStatement(text) && size >= 60) || (endsSentence(text) && size >= 160)
}

/** Bullets as pages show them; `-` and `*` too where a space follows. */
export const bullet = /^(?:[•·‧．▪◦●‣∙○■□◆►▶–]\s*|[-*]\s+)(?=\S)/u
