import {differenceOf} from '../../locale/difference.ts'
import type {Difference, Finding, PassageText} from '../../model/finding.ts'
import {html, type Markup, type Part} from '../../model/markup.ts'
import type {Language} from '../../model/names.ts'
import {pageWords} from '../page-words.ts'
import {harmless} from '../width.ts'

/** The source beside the translation, with the words concerned marked; of a stale one, with what changed in the source. */
export function passageOf({passage, difference, expected = []}: Finding, language: Language): Markup | undefined {
  if (!passage) return undefined
  const {source, target} = passage
  const left =
    source &&
    (difference
      ? side(pageWords.sourceChange[language], source, changeIn(difference))
      : side(pageWords.source[language], source, marked(source, marksIn(source, expected))))
  const right = target
    ? side(pageWords.translation[language], target, marked(target, target.mark ? [target.mark] : []))
    : html`<div class="text absent"><h5>${pageWords.translation[language]}</h5><p>${pageWords.noTranslation[language]}</p></div>\n`
  // A finding in the source itself has no translation to show.
  const isSourceAlone = source?.mark !== undefined && !target
  return html`<div class="passage">\n${left}${isSourceAlone ? undefined : right}</div>\n`
}

function side(title: string, {locale, direction}: PassageText, text: Part): Markup {
  return html`<div class="text"><h5>${title} <span class="tag">${locale}</span></h5><p lang="${locale}" dir="${direction}">${text}</p></div>\n`
}

type Mark = NonNullable<PassageText['mark']>

/** In the source those words are marked that the finding is about, or else what it would have expected to see again. */
function marksIn({text, mark}: PassageText, expected: readonly string[]): Mark[] {
  if (mark) return [mark]
  const found = expected.flatMap((wanted) => {
    const start = wanted === '' ? -1 : text.indexOf(wanted)
    return start < 0 || text.indexOf(wanted, start + 1) >= 0 ? [] : {start, end: start + wanted.length}
  })
  return found.toSorted((a, b) => a.start - b.start)
}

function marked({text}: PassageText, marks: readonly Mark[]): Part {
  const parts: Part[] = []
  let at = 0
  for (const {start, end} of marks) {
    if (start < at) continue
    parts.push(shown(text.slice(at, start)), html`<mark>${shown(text.slice(start, end))}</mark>`)
    at = end
  }
  return [...parts, shown(text.slice(at))]
}

function changeIn({was, now}: Difference): Part {
  return differenceOf(was, now).map(({text, in: where}) => {
    if (where === 'old') return html`<del>${shown(text)}</del>`
    return where === 'new' ? html`<ins>${shown(text)}</ins>` : shown(text)
  })
}

/** Line by line, as line breaks are no danger. */
function shown(text: string): string {
  return text.split('\n').map(harmless).join('\n')
}
