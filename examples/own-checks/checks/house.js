/** Checks of this house. Types are in comments, so nothing has to be compiled. */

/**
 * The reader is addressed with respect, and `--fix` sees to it.
 *
 * It reads one text alone, so its scope is `text`.
 *
 * @type {import('hexapla').OwnCheck}
 */
const address = {
  id: 'house/address',
  scope: 'text',
  severity: 'error',
  promise: 'A reader is addressed as 您.',
  reason: 'Our readers are strangers. Where somebody in the essay is spoken to, let the marker waive this check.',
  messages: {
    familiar: {
      en: 'Unexpected `{{found}}`, expected `{{wanted}}`',
      'zh-Hans': '此处称呼读者为“{{found}}”，应为“{{wanted}}”'
    }
  },
  *run({text, locale}) {
    if (!locale.startsWith('zh')) return
    for (const {0: found, index} of text.matchAll(/你(?!们)/gu)) {
      const values = {found, wanted: '您'}
      yield {message: 'familiar', values, offset: index, length: found.length, expected: ['您'], repair: '您'}
    }
  },
  examples: [
    {text: '您若路过，请进来坐。'},
    {text: '你若路过，请进来坐。', reports: ['Unexpected `你`, expected `您`'], repaired: '您若路过，请进来坐。'}
  ]
}

/**
 * The first mention of a person carries the name as it is written at home.
 *
 * It reads all pairs of an essay in one locale, so its scope is `alignment`.
 *
 * @type {import('hexapla').OwnCheck}
 */
const fullName = {
  id: 'house/full-name',
  scope: 'alignment',
  severity: 'warning',
  promise: 'Where a person is first named, the original name follows in brackets.',
  messages: {
    bare: {
      en: 'Unexpected `{{name}}` alone at its first mention, expected `{{name}}（{{original}}）`',
      'zh-Hans': '`{{name}}` 首次出现，应写作 `{{name}}（{{original}}）`'
    }
  },
  options: {
    names: {default: [], about: 'Persons, as `译名 Original Name`'}
  },
  *run({pairs}, {names}) {
    for (const person of /** @type {readonly string[]} */ (names)) {
      const [name = '', ...rest] = person.split(' ')
      const original = rest.join(' ')
      const pair = pairs.find((one) => 'source' in one && one.source.kind !== 'meta' && one.target?.text.includes(name))
      if (pair && !pair.target?.text.includes(`${name}（${original}）`)) {
        yield {message: 'bare', pair, values: {name, original}, expected: [`${name}（${original}）`]}
      }
    }
  }
}

export const checks = [address, fullName]
