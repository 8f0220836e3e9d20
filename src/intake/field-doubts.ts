import type {Message, Words} from '../model/message.ts'

/** What intake may be unsure of when it fills the fields and chooses what belongs to the body. */

const about =
  (words: Words) =>
  (text: string): Message => ({words, values: {text: text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text}})

export const dateOfFile = about({
  en: 'The text names no date, and has that on which the document was made: {{text}}',
  'zh-Hans': '文中没有日期，已填入文档的创建日期：{{text}}',
  'zh-Hant': '文中沒有日期，已填入文件的建立日期：{{text}}'
})

export const titleMissing = about({
  en: 'No title was found, “{{text}}” stands in its place',
  'zh-Hans': '没有找到标题，暂以“{{text}}”代替',
  'zh-Hant': '沒有找到標題，暫以「{{text}}」代替'
})

export const titleShortened = about({
  en: '“{{text}}” was taken off the title as the name of the site',
  'zh-Hans': '标题中的“{{text}}”被当作网站名称去掉了',
  'zh-Hant': '標題中的「{{text}}」被當作網站名稱去掉了'
})

export const titleUnsure = about({
  en: '“{{text}}” was taken as the title, but another line may be',
  'zh-Hans': '“{{text}}”被当作标题，但标题也可能是另一行',
  'zh-Hant': '「{{text}}」被當作標題，但標題也可能是另一行'
})

export const titleRepeated = about({
  en: 'The heading “{{text}}” is no section of the essay, but of the same rank as its title',
  'zh-Hans': '标题行“{{text}}”与文章标题同级，而不是文中小标题',
  'zh-Hant': '標題行「{{text}}」與文章標題同級，而不是文中小標題'
})

export const sectionUnsure = about({
  en: '“{{text}}” was taken as the section',
  'zh-Hans': '“{{text}}”被当作栏目',
  'zh-Hant': '「{{text}}」被當作欄目'
})

export const subtitleUnsure = about({
  en: '“{{text}}” was taken as the subtitle',
  'zh-Hans': '“{{text}}”被当作副标题',
  'zh-Hant': '「{{text}}」被當作副標題'
})

export const authorUnsure = about({
  en: '“{{text}}” was taken as the author',
  'zh-Hans': '“{{text}}”被当作作者',
  'zh-Hant': '「{{text}}」被當作作者'
})

export const noteUnsure = about({
  en: '“{{text}}” was taken as the author’s note',
  'zh-Hans': '“{{text}}”被当作作者简介',
  'zh-Hant': '「{{text}}」被當作作者簡介'
})

export const captionUnsure = about({
  en: '“{{text}}” was taken as the caption of the picture',
  'zh-Hans': '“{{text}}”被当作图片说明',
  'zh-Hant': '「{{text}}」被當作圖片說明'
})

export const pictureUndescribed = about({
  en: 'The picture `{{text}}` has no description, write what it shows in `image.alt`',
  'zh-Hans': '图片 `{{text}}` 没有说明，请在 `image.alt` 中写明图片内容',
  'zh-Hant': '圖片 `{{text}}` 沒有說明，請在 `image.alt` 中寫明圖片內容'
})

export const pictureInBody = about({
  en: 'The picture `{{text}}` stays in the text without a description',
  'zh-Hans': '图片 `{{text}}` 保留在正文中，但没有说明',
  'zh-Hant': '圖片 `{{text}}` 保留在正文中，但沒有說明'
})

export const lineKept = about({
  en: '“{{text}}” may not belong to the essay; it stays in the body',
  'zh-Hans': '“{{text}}”可能不属于正文；已保留在正文中',
  'zh-Hant': '「{{text}}」可能不屬於正文；已保留在正文中'
})

export const proseAfterFurniture = about({
  en: 'Text goes on after the end of the article and stays in the body: “{{text}}”',
  'zh-Hans': '文章结束之后还有文字，已保留在正文中：“{{text}}”',
  'zh-Hant': '文章結束之後還有文字，已保留在正文中：「{{text}}」'
})

export const headingGuessed = about({
  en: '“{{text}}” was taken as a heading',
  'zh-Hans': '“{{text}}”被当作小标题',
  'zh-Hant': '「{{text}}」被當作小標題'
})

export const bodyMissing = about({
  en: 'No paragraph was found after the title “{{text}}”',
  'zh-Hans': '标题“{{text}}”之后没有找到任何段落',
  'zh-Hant': '標題「{{text}}」之後沒有找到任何段落'
})

export const fieldSetAside = about({
  en: 'The value of `{{text}}` is not what Hexapla expects; it was kept as `original-{{text}}`',
  'zh-Hans': '`{{text}}` 的值不合要求；原值保留在 `original-{{text}}` 中',
  'zh-Hant': '`{{text}}` 的值不合要求；原值保留在 `original-{{text}}` 中'
})

export const dateUnsure = (text: string, date: string): Message => ({
  words: {
    en: '“{{text}}” was read as {{date}}',
    'zh-Hans': '“{{text}}”被读作 {{date}}',
    'zh-Hant': '「{{text}}」被讀作 {{date}}'
  },
  values: {text, date}
})

export const dateIgnored = (text: string, date: string): Message => ({
  words: {
    en: '“{{text}}” is another date; the essay’s date is {{date}}',
    'zh-Hans': '“{{text}}”是另一个日期；文章日期取 {{date}}',
    'zh-Hant': '「{{text}}」是另一個日期；文章日期取 {{date}}'
  },
  values: {text, date}
})
