/** Quotation marks in running text, paired as readers pair them. */

/** Two marks that belong together. */
export interface Quotation {
  readonly open: string
  readonly close: string
  readonly start: number
  /** Index of the closing mark. */
  readonly end: number
  /** How many others are around it. */
  readonly depth: number
}

const partners: Readonly<Record<string, string>> = {'“': '”', '‘': '’', '「': '」', '『': '』', '"': '"', "'": "'"}
const marks = /["'“”‘’「」『』\n]/gu

/**
 * The pairs of quotation marks in running text, each block by itself; undefined for a block that has one without
 * a partner, because then nobody knows which belong together. Apostrophes are no marks.
 */
export function quotationsIn(prose: string): Quotation[] {
  const found: Quotation[] = []
  let open: {mark: string; at: number}[] = []
  let block: Quotation[] = []
  const finish = (sound: boolean) => {
    if (sound) found.push(...block)
    open = []
    block = []
  }
  let sound = true
  for (const {0: mark, index} of prose.matchAll(marks)) {
    const top = open.at(-1)
    if (mark === '\n') {
      finish(sound && open.length === 0)
      sound = true
    } else if (top && partners[top.mark] === mark) {
      if (isApostrophe(mark, prose, index) && /\p{L}/u.test(prose.charAt(index + 1))) continue
      open.pop()
      block.push({open: top.mark, close: mark, start: top.at, end: index, depth: open.length})
    } else if (isApostrophe(mark, prose, index)) continue
    else if (partners[mark]) open.push({mark, at: index})
    else sound = false
  }
  finish(sound && open.length === 0)
  return found
}

/** Whether a mark stands behind a Latin letter, as in `don't`. */
function isApostrophe(mark: string, prose: string, index: number): boolean {
  return (mark === "'" || mark === '’') && /[\p{Script=Latin}\d]/u.test(prose.charAt(index - 1))
}
