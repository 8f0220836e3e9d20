import {readFrontMatter} from '../../markdown/front-matter.ts'
import {InputError, type Words} from '../../model/message.ts'
import {type Fingerprint, isKey, isLocale, isSlug, type Key, type Locale, type Slug} from '../../model/names.ts'

/** A text that a person has to decide about. */
export interface Section {
  /** What the text may be the translation of; empty where nobody knows. */
  readonly keys: readonly {readonly key: Key; readonly fingerprint: Fingerprint}[]
  /** The source texts of the keys. */
  readonly source: readonly string[]
  readonly text: string
  readonly state: 'doubtful' | 'conflict' | 'apart'
  readonly confidence?: number
  /** What the segment file has under the keys, where that is something else. */
  readonly there?: readonly string[]
  /** Line of the marker, where it was read from a file. */
  readonly line?: number
}

/** A review file: what could not be decided about the translation of one essay. */
export interface Review {
  readonly slug: Slug
  readonly locale: Locale
  /** The file that the translation was read from, for people. */
  readonly from: string
  readonly sections: readonly Section[]
}

const noHead: Words = {
  en: 'Unexpected head of a review file, expected `review: <essay>` and `locale: <tag>` between two `---`',
  'zh-Hans': '待定文件的开头有误，应在两行 `---` 之间写明 `review: <文章>` 和 `locale: <语言>`',
  'zh-Hant': '待定檔的開頭有誤，應在兩行 `---` 之間寫明 `review: <文章>` 和 `locale: <語言>`'
}
const noEnd: Words = {
  en: 'Unexpected marker without an end, expected `-->` behind its source',
  'zh-Hans': '标记没有结尾，原文之后应有 `-->`',
  'zh-Hant': '標記沒有結尾，原文之後應有 `-->`'
}
const wrongMarker: Words = {
  en: 'Unexpected marker `{{line}}`, expected `<!-- key@fingerprint …` or `<!-- ?`',
  'zh-Hans': '标记 `{{line}}` 有误，应为 `<!-- 键@指纹 …` 或 `<!-- ?`',
  'zh-Hant': '標記 `{{line}}` 有誤，應為 `<!-- 鍵@指紋 …` 或 `<!-- ?`'
}
const guide: Words = {
  en: 'Below each marker stands the text that may be its translation. Move lines up or down to where they belong. Texts without a counterpart stand below “?”: move them below a marker, or leave them. “conflict”: the segment file has another text, which stays; it is shown behind “=”. Then run: hexapla import --review <this file>',
  'zh-Hans':
    '每个标记下面是可能的译文。请把各行移到该在的位置。没有对应原文的文字在“?”之下，可移到某个标记下面，也可留着。“conflict”表示分段文件里已有另一段译文（列在“=”之后），它会保留。改好后运行：hexapla import --review <本文件>',
  'zh-Hant':
    '每個標記下面是可能的譯文。請把各行移到該在的位置。沒有對應原文的文字在「?」之下，可移到某個標記下面，也可留著。「conflict」表示分段檔裡已有另一段譯文（列在「=」之後），它會保留。改好後執行：hexapla import --review <本檔案>'
}

const opening = /^<!-- (\?|[A-Za-z]\S*@[0-9a-f]{8}(?: [A-Za-z]\S*@[0-9a-f]{8})*)(?: (\d{1,3}) %)?( conflict)?( -->)?$/u
const looksLikeMarker = /^<!-- (?:\?|\S+@)/u

/** Write a review file: readable Markdown that a person edits. Its guide is in the language of the person. */
export function printReview({slug, locale, from, sections}: Review, language: keyof Words): string {
  const name = JSON.stringify(from.replace(/[\n\r]/gu, ' '))
  const head = `---\nreview: ${slug}\nlocale: ${locale}\nfrom: ${name}\n---\n\n<!-- ${guide[language]} -->\n`
  return [head, ...sections.map(printSection)].join('\n')
}

function printSection({keys, source, text, state, confidence, there = []}: Section): string {
  const names = keys.length === 0 ? '?' : keys.map(({key, fingerprint}) => `${key}@${fingerprint}`).join(' ')
  // 99.6 % must not read as certain.
  const share = confidence === undefined ? '' : ` ${Math.min(99, Math.floor(confidence * 100))} %`
  const notes = [...source, ...there.map((known) => `= ${known}`)].map((note) => note.replaceAll('-->', '--&gt;'))
  const closing = notes.length === 0 ? ' -->' : `\n${notes.join('\n\n')}\n-->`
  return `<!-- ${names}${share}${state === 'conflict' ? ' conflict' : ''}${closing}\n\n${text === '' ? '' : `${text}\n`}`
}

/**
 * Read a review file as a person left it. What stands in the notes of its markers is for reading only.
 * @throws InputError with the line of what cannot be read
 */
export function parseReview(text: string, file: string): Review {
  const {values, head, body, bodyLine} = readFrontMatter(text.replace(/\r\n?/gu, '\n').replace(/^\uFEFF/u, ''), file)
  const {review, locale, from} = values
  if (head === '' || typeof review !== 'string' || !isSlug(review) || typeof locale !== 'string' || !isLocale(locale)) {
    throw new InputError({words: noHead}, {file, line: 1, column: 1})
  }
  return {
    slug: review,
    locale,
    from: typeof from === 'string' ? from : '',
    sections: readSections(body, bodyLine, file)
  }
}

function readSections(body: string, bodyLine: number, file: string): Section[] {
  const lines = body.split('\n')
  const sections: Section[] = []
  let lead: string[] = []
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? ''
    const place = {file, line: bodyLine + at, column: 1}
    const found = opening.exec(line)
    if (!found && looksLikeMarker.test(line))
      throw new InputError({words: wrongMarker, values: {line: line.slice(0, 60)}}, place)
    if (!found) {
      lead.push(line)
      at++
      continue
    }
    sections.push(...withLead(sections.length === 0 ? lead : []))
    const end = found[4] ? at : lines.indexOf('-->', at)
    if (end < 0) throw new InputError({words: noEnd}, place)
    const note = lines
      .slice(at + 1, end)
      .join('\n')
      .replaceAll('--&gt;', '-->')
    const next = lines.findIndex((candidate, index) => index > end && looksLikeMarker.test(candidate))
    const stop = next < 0 ? lines.length : next
    sections.push(
      readSection(
        found,
        note,
        lines
          .slice(end + 1, stop)
          .join('\n')
          .trim(),
        place
      )
    )
    lead = []
    at = stop
  }
  return sections.length === 0 ? withLead(lead) : sections
}

/** What a person wrote before the first marker is a text without a counterpart. */
function withLead(lines: readonly string[]): Section[] {
  const text = lines
    .join('\n')
    .replace(/^\s*<!--[\s\S]*?-->/u, '')
    .trim()
  return text === '' ? [] : [{keys: [], source: [], text, state: 'apart'}]
}

function readSection(
  [line, names = '', share, conflict]: RegExpExecArray,
  note: string,
  text: string,
  place: {file: string; line: number}
): Section {
  const keys = names === '?' ? [] : names.split(' ').map((name) => name.split('@'))
  if (keys.some(([key = '']) => !isKey(key)))
    throw new InputError({words: wrongMarker, values: {line: line.slice(0, 60)}}, place)
  return {
    keys: keys.map(([key, fingerprint]) => ({key: key as Key, fingerprint: fingerprint as Fingerprint})),
    source: note === '' ? [] : [note],
    text,
    state: keys.length === 0 ? 'apart' : conflict ? 'conflict' : 'doubtful',
    ...(share === undefined ? {} : {confidence: Number(share) / 100}),
    line: place.line
  }
}
