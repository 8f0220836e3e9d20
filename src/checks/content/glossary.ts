import {locate} from '../../markdown/inspect.ts'
import type {PairCheck, PairToCheck, Report} from '../../model/check.ts'
import type {Occurrence, Term, TermFinder} from '../../model/glossary.ts'

/**
 * Words of the house are translated as the glossary has it.
 *
 * A term of the source asks for one of its forms in the translation; what it forbids is wrong only there,
 * since the same word may rightly translate another. Of terms that overlap only the longest counts. A term
 * whose translation equals its source is not to be translated.
 */
export const glossary: PairCheck = {
  id: 'content/glossary',
  scope: 'pair',
  severity: 'warning',
  promise: {
    en: 'Terms of the glossary are translated as it says.',
    'zh-Hans': '术语按术语表翻译。',
    'zh-Hant': '術語依術語表翻譯。'
  },
  reason: {
    en: 'Readers take two words for two things. The glossary is `locales/glossary.csv`; a term marked `strict` is an error. Where a pronoun or another turn rightly takes the place of a term, waive it.',
    'zh-Hans':
      '两种译法会被读者当成两样东西。术语表是 `locales/glossary.csv`，标为 `strict` 的术语译错算错误。确实宜用代词或换一种说法的，请写明豁免。',
    'zh-Hant':
      '兩種譯法會被讀者當成兩樣東西。術語表是 `locales/glossary.csv`，標為 `strict` 的術語譯錯算錯誤。確實宜用代名詞或換一種說法的，請寫明豁免。'
  },
  messages: {
    missing: {
      en: 'Unexpected translation without the term for `{{term}}`, expected `{{wanted}}`',
      'zh-Hans': '译文没有 `{{term}}` 的规定译法，应为 `{{wanted}}`',
      'zh-Hant': '譯文沒有 `{{term}}` 的規定譯法，應為 `{{wanted}}`'
    },
    translated: {
      en: 'Unexpected translation without `{{wanted}}`, expected it as it is: it is not to be translated',
      'zh-Hans': '译文没有 `{{wanted}}`，按术语表应保留原文不译',
      'zh-Hant': '譯文沒有 `{{wanted}}`，依術語表應保留原文不譯'
    },
    forbidden: {
      en: 'Unexpected `{{found}}`, expected `{{wanted}}` for `{{term}}`',
      'zh-Hans': '`{{term}}` 不应译作 `{{found}}`，应为 `{{wanted}}`',
      'zh-Hant': '`{{term}}` 不應譯作 `{{found}}`，應為 `{{wanted}}`'
    },
    banned: {
      en: 'Unexpected `{{found}}`, expected another word: {{wanted}}',
      'zh-Hans': '不应使用 `{{found}}`，请改用：{{wanted}}',
      'zh-Hant': '不應使用 `{{found}}`，請改用：{{wanted}}'
    }
  },
  *run(pair) {
    const {source, target, terms} = pair
    if (!terms) return
    const wanted = new Map(terms.inSource(source.prose.text).map((found) => [found.term, found]))
    if (wanted.size === 0 && terms.sourceless.size === 0) return
    const {accepted, forbidden} = terms.inTarget(target.prose.text)
    const told = new Set(accepted.map(({term}) => term))
    const banned = new Set<Term>()
    for (const found of forbidden) {
      const {term} = found
      if (!wanted.has(term) && !terms.sourceless.has(term)) continue
      banned.add(term)
      yield wrongWord(found, wanted.get(term), pair, terms)
    }
    for (const [term, {form}] of wanted) {
      const [preferred] = term.forms[terms.locale] ?? []
      if (preferred === undefined || told.has(term) || banned.has(term)) continue
      const isKept = (term.forms[terms.sourceLocale] ?? []).includes(preferred)
      yield {
        message: isKept ? 'translated' : 'missing',
        values: isKept ? {wanted: preferred} : {term: form, wanted: preferred},
        expected: term.forms[terms.locale] ?? [],
        ...weightOf(term)
      }
    }
  },
  examples: [
    {
      glossary: 'en,zh-Hans,variants\nrule of law,法治,依法治国',
      source: 'Nobody is above the rule of law.',
      target: '法治之下，人人平等。'
    },
    {
      glossary: 'en,zh-Hans\nletter,信\nletter box,信箱',
      source: 'The letter boxes were full.',
      target: '信箱都满了。'
    },
    {
      glossary: 'en,zh-Hans\nUS,美国',
      source: 'Tell us more.',
      target: '再说一些。'
    },
    {
      glossary: 'en,zh-Hans\nrule of law,法治',
      source: 'Nobody is above the rule of law.',
      target: '没有人高于法律。',
      reports: ['Unexpected translation without the term for `rule of law`, expected `法治`']
    },
    {
      glossary: 'en,zh-Hant,forbidden:zh-Hant\nnetwork,網路,網絡',
      source: 'The networks grew.',
      target: '網絡擴大了。',
      targetLocale: 'zh-Hant',
      reports: ['Unexpected `網絡`, expected `網路` for `network`']
    },
    {
      glossary: 'en,zh-Hans\nHexapla,Hexapla',
      source: 'Hexapla publishes essays.',
      target: '六栏圣经发布文章。',
      reports: ['Unexpected translation without `Hexapla`, expected it as it is: it is not to be translated']
    },
    {
      glossary: 'zh-Hans,forbidden,note\n,亲,我们用“读者”',
      source: 'Dear reader!',
      target: '亲！',
      reports: ['Unexpected `亲`, expected another word: 我们用“读者”']
    }
  ]
}

/** A forbidden word where its term stands in the source, or anywhere if the term has no source. */
function wrongWord(
  found: Occurrence,
  source: Occurrence | undefined,
  {target}: PairToCheck,
  terms: TermFinder
): Report {
  const {term, form, start, end} = found
  const forms = term.forms[terms.locale] ?? []
  const place = locate(target.prose, target.text, start, end)
  const wanted = forms[0] ?? term.note ?? '—'
  if (!source) return {message: 'banned', values: {found: form, wanted}, ...weightOf(term), ...place}
  const values = {found: form, wanted, term: source.form}
  return {message: 'forbidden', values, expected: forms, ...weightOf(term), ...place}
}

function weightOf({strict}: Term): Pick<Report, 'severity'> {
  return strict ? {severity: 'error'} : {}
}
