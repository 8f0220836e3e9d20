import type {OutsideCheck} from '../../model/check.ts'

/**
 * A waiver silences something. The runner tells of the others, once it has seen what all checks found.
 *
 * Waivers that have lapsed are told by `alignment/lapsed-waiver`. Nothing is said of a check that is off, or that
 * does not look at a text in this state.
 */
export const unusedWaiver: OutsideCheck = {
  id: 'alignment/unused-waiver',
  scope: 'outside',
  severity: 'info',
  promise: {
    en: 'Every waiver silences something.',
    'zh-Hans': '每个豁免都确有所指。',
    'zh-Hant': '每個豁免都確有所指。'
  },
  reason: {
    en: 'The check finds nothing in this text, or there is no check of this name. A waiver that is left behind would hide the next mistake: delete it, or correct the name.',
    'zh-Hans':
      '这项检查在这段译文里没有发现问题，或者根本没有这项检查。留着的豁免会掩盖下一个错误：请删去，或改正检查名。',
    'zh-Hant':
      '這項檢查在這段譯文裡沒有發現問題，或者根本沒有這項檢查。留著的豁免會掩蓋下一個錯誤：請刪去，或改正檢查名。'
  },
  messages: {
    unused: {
      en: 'Unexpected waiver of `{{check}}`, which finds nothing here, expected waivers of what is found only',
      'zh-Hans': '对 `{{check}}` 的豁免没有用处，这里没有发现问题，应只豁免实际发现的问题',
      'zh-Hant': '對 `{{check}}` 的豁免沒有用處，這裡沒有發現問題，應只豁免實際發現的問題'
    },
    unknown: {
      en: 'Unexpected waiver of `{{check}}`, expected the name of a check',
      'zh-Hans': '豁免了 `{{check}}`，但没有这项检查',
      'zh-Hant': '豁免了 `{{check}}`，但沒有這項檢查'
    }
  },
  notes: {
    unused: {
      en: 'Delete `allow="{{check}}…"` from the marker',
      'zh-Hans': '请从标记里删去 `allow="{{check}}…"`',
      'zh-Hant': '請從標記裡刪去 `allow="{{check}}…"`'
    },
    unknown: {
      en: 'Correct the name, or delete the waiver; `hexapla explain` lists all checks',
      'zh-Hans': '请改正检查名，或删去这个豁免；`hexapla explain` 会列出所有检查',
      'zh-Hant': '請改正檢查名，或刪去這個豁免；`hexapla explain` 會列出所有檢查'
    }
  },
  examples: [
    {
      source: 'It was 1919.',
      target: '<!-- #p1 allow="content/numbers: dated by the reign" @p1 -->\n那是民国八年。'
    },
    {
      source: 'It was 1919.',
      target: '<!-- #p1 allow="content/numbers: dated by the reign" @p1 -->\n那是1919年。',
      reports: [
        'Unexpected waiver of `content/numbers`, which finds nothing here, expected waivers of what is found only'
      ]
    },
    {
      source: 'It was 1919.',
      target: '<!-- #p1 allow="content/nubmers: dated by the reign" @p1 -->\n那是1919年。',
      reports: ['Unexpected waiver of `content/nubmers`, expected the name of a check']
    }
  ]
}
