import type {Message, Words} from '../model/message.ts'

/**
 * Everything that intake may be unsure of, as sentences for the editor. Each says what was done, so that
 * a person who agrees has nothing to do.
 */

const say = (words: Words, values: Message['values'] = {}): Message => ({words, values})

/** Enough of a text to find it by. */
const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text)

export const encodingGuessed = (encoding: string): Message =>
  say(
    {
      en: 'The file is not UTF-8 and was read as {{encoding}}; if the text is wrong, give `--encoding`',
      'zh-Hans': '文件不是 UTF-8，按 {{encoding}} 读取；如文字有误，请用 `--encoding` 指定编码',
      'zh-Hant': '檔案不是 UTF-8，以 {{encoding}} 讀取；若文字有誤，請用 `--encoding` 指定編碼'
    },
    {encoding}
  )

export const encodingAmbiguous = (encoding: string, other: string): Message =>
  say(
    {
      en: 'The file could be {{encoding}} or {{other}}, and was read as {{encoding}}; give `--encoding` to be sure',
      'zh-Hans': '文件编码可能是 {{encoding}} 或 {{other}}，按 {{encoding}} 读取；请用 `--encoding` 确认',
      'zh-Hant': '檔案編碼可能是 {{encoding}} 或 {{other}}，以 {{encoding}} 讀取；請用 `--encoding` 確認'
    },
    {encoding, other}
  )

export const encodingMisdeclared = (declared: string, encoding: string): Message =>
  say(
    {
      en: 'The page says that it is {{declared}}, but it can only be read as {{encoding}}',
      'zh-Hans': '网页声明的编码是 {{declared}}，但只能按 {{encoding}} 读取',
      'zh-Hant': '網頁宣告的編碼是 {{declared}}，但只能以 {{encoding}} 讀取'
    },
    {declared, encoding}
  )

export const invisibleRemoved = (codes: string): Message =>
  say(
    {
      en: 'Invisible characters were removed: {{codes}}',
      'zh-Hans': '已删除不可见字符：{{codes}}',
      'zh-Hant': '已刪除不可見字元：{{codes}}'
    },
    {codes}
  )

export const localeUnsure = (locale: string): Message =>
  say(
    {
      en: 'The language of the text is not certain, taken as {{locale}}; give `--locale` to be sure',
      'zh-Hans': '无法确定文本的语言，按 {{locale}} 处理；请用 `--locale` 确认',
      'zh-Hant': '無法確定文字的語言，視為 {{locale}}；請用 `--locale` 確認'
    },
    {locale}
  )

export const localeForeign = (locale: string): Message =>
  say(
    {
      en: 'The text is in {{locale}}, which this project does not publish',
      'zh-Hans': '文本语言是 {{locale}}，本项目并未发布这种语言',
      'zh-Hant': '文字語言是 {{locale}}，本專案並未發布這種語言'
    },
    {locale}
  )

export const localeContradicted = (declared: string, locale: string): Message =>
  say(
    {
      en: 'The document says that it is in {{declared}}, but its characters are {{locale}}',
      'zh-Hans': '文档声明的语言是 {{declared}}，但文字是 {{locale}}',
      'zh-Hant': '文件宣告的語言是 {{declared}}，但文字是 {{locale}}'
    },
    {declared, locale}
  )

export const localeMixed = (locale: string, simplified: number, traditional: number): Message =>
  say(
    {
      en: 'The text mixes Simplified ({{simplified}}) and Traditional ({{traditional}}) characters, taken as {{locale}}',
      'zh-Hans': '文本混用简体字（{{simplified}} 个）和繁体字（{{traditional}} 个），按 {{locale}} 处理',
      'zh-Hant': '文字混用簡體字（{{simplified}} 個）和繁體字（{{traditional}} 個），視為 {{locale}}'
    },
    {locale, simplified, traditional}
  )

export const textJoined = (text: string): Message =>
  say(
    {
      en: 'Two lines were joined into one paragraph here: “{{text}}”',
      'zh-Hans': '此处两行合并成了一段：“{{text}}”',
      'zh-Hant': '此處兩行合併成了一段：「{{text}}」'
    },
    {text: short(text)}
  )

export const paragraphsGuessed = (): Message =>
  say({
    en: 'The text is wrapped without blank lines; paragraphs end where a line is short or the next one indented',
    'zh-Hans': '文本按固定行宽换行且没有空行；以短行或下一行缩进处作为段落结尾',
    'zh-Hant': '文字以固定行寬換行且沒有空行；以短行或下一行縮排處作為段落結尾'
  })

export const glued = (text: string): Message =>
  say(
    {
      en: '“{{text}}” was taken off a line that has other text',
      'zh-Hans': '“{{text}}”与其他文字同在一行，已分开移除',
      'zh-Hant': '「{{text}}」與其他文字同在一行，已分開移除'
    },
    {text: short(text)}
  )

export const hyphenJoined = (from: string, to: string): Message =>
  say(
    {
      en: '`{{from}}` became `{{to}}`',
      'zh-Hans': '`{{from}}` 已改为 `{{to}}`',
      'zh-Hant': '`{{from}}` 已改為 `{{to}}`'
    },
    {from, to}
  )

export const hyphenKept = (word: string, suggestion: string): Message =>
  say(
    {
      en: '`{{word}}` was kept; if its hyphen comes from a line break, write `{{suggestion}}`',
      'zh-Hans': '保留了 `{{word}}`；如其中的连字符来自换行，请改为 `{{suggestion}}`',
      'zh-Hant': '保留了 `{{word}}`；若其中的連字號來自換行，請改為 `{{suggestion}}`'
    },
    {word, suggestion}
  )

export const linkDropped = (address: string): Message =>
  say(
    {
      en: 'A link to `{{address}}` was dropped, its text kept: such addresses run code or embed files',
      'zh-Hans': '已去除指向 `{{address}}` 的链接，保留其文字：这类地址会运行代码或内嵌文件',
      'zh-Hant': '已移除指向 `{{address}}` 的連結，保留其文字：這類網址會執行程式碼或內嵌檔案'
    },
    {address: short(address)}
  )

export const pictureDropped = (address: string): Message =>
  say(
    {
      en: 'A picture at `{{address}}` was dropped: save it as a file first',
      'zh-Hans': '已去除 `{{address}}` 处的图片：请先存为文件',
      'zh-Hant': '已移除 `{{address}}` 處的圖片：請先存成檔案'
    },
    {address: short(address)}
  )
