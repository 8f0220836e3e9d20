/** What the styles of a document say of its header. */
export interface Headed {
  readonly title?: string
  readonly subtitle?: string
  readonly authors?: readonly string[]
  readonly date?: string
}

/** An element of the converter's own tree, as far as it is looked at. */
export interface WordElement {
  readonly type: string
  readonly children?: readonly WordElement[]
  readonly value?: string
  readonly styleId?: string | null
  readonly styleName?: string | null
}

const heading = /^heading (\d)$/iu

/**
 * Take the paragraphs of the header, by their styles, from the start of a document.
 *
 * Where there is a title, the headings of the text stand below it, and each gets one level deeper.
 */
export function liftHeader(document: WordElement): {readonly headed: Headed; readonly document: WordElement} {
  const children = document.children ?? []
  const found = {title: [] as string[], subtitle: [] as string[], author: [] as string[], date: [] as string[]}
  let at = 0
  for (; at < children.length; at++) {
    const child = children[at] as WordElement
    const text = textOf(child).replace(/\s+/gu, ' ').trim()
    const name = nameOf(child)
    if (child.type === 'paragraph' && name in found) found[name as keyof typeof found].push(text)
    else if (child.type !== 'paragraph' || text !== '' || holdsPicture(child)) break
  }
  const join = (texts: readonly string[]): string | undefined =>
    texts.filter((text) => text !== '').join(' ') || undefined
  const {title, subtitle, author, date} = found
  const authors = author.flatMap((line) => line.split(/\s*[;；]\s*/u)).filter((name) => name !== '')
  const headed = Object.fromEntries(
    Object.entries({
      title: join(title),
      subtitle: join(subtitle),
      authors: authors.length > 0 ? authors : undefined,
      date: join(date)
    }).filter(([, value]) => value !== undefined)
  ) as Headed
  const rest = {...document, children: children.slice(at)}
  return {headed, document: headed.title === undefined ? rest : deepen(rest)}
}

function nameOf({styleName, styleId}: WordElement): string {
  return (styleName ?? styleId ?? '').toLowerCase()
}

function textOf(element: WordElement): string {
  if (element.type === 'text') return element.value ?? ''
  return (element.children ?? []).map(textOf).join(element.type === 'document' ? '\n' : '')
}

function holdsPicture(element: WordElement): boolean {
  return element.type === 'image' || (element.children ?? []).some(holdsPicture)
}

function deepen(element: WordElement): WordElement {
  const level = element.type === 'paragraph' ? Number(heading.exec(nameOf(element))?.[1] ?? 0) : 0
  if (level > 0) {
    const deeper = Math.min(6, level + 1)
    return {...element, styleId: `Heading${deeper}`, styleName: `Heading ${deeper}`}
  }
  return element.type === 'document' ? {...element, children: (element.children ?? []).map(deepen)} : element
}
