import {localPicture} from '../../emit/addresses.ts'
import {pictureType} from '../../emit/epub/pictures.ts'
import type {EssayCheck} from '../../model/check.ts'

/**
 * Every picture is the site's own and of a kind that books can have, by its name.
 */
export const imageFormat: EssayCheck = {
  id: 'publication/image-format',
  scope: 'essay',
  severity: 'warning',
  promise: {
    en: 'Every picture lies below `source/` and is of a kind that readers of books can show.',
    'zh-Hans': '每张图片都在 `source/` 里，并且是电子书阅读器能显示的格式。',
    'zh-Hant': '每張圖片都在 `source/` 裡，並且是電子書閱讀器能顯示的格式。'
  },
  reason: {
    en: 'Books (EPUB) can have JPEG, PNG, GIF, WebP and SVG. A picture of another kind, such as AVIF, or of another site is left out of books; its description stands in its place.',
    'zh-Hans':
      '电子书（EPUB）可用 JPEG、PNG、GIF、WebP 和 SVG。AVIF 等其他格式或其他网站的图片不进电子书，由文字说明代替。',
    'zh-Hant':
      '電子書（EPUB）可用 JPEG、PNG、GIF、WebP 和 SVG。AVIF 等其他格式或其他網站的圖片不進電子書，由文字說明代替。'
  },
  messages: {
    kind: {
      en: 'Unexpected kind of picture `source/{{path}}`, expected JPEG, PNG, GIF, WebP or SVG for books',
      'zh-Hans': '图片 `source/{{path}}` 的格式不能用于电子书，应为 JPEG、PNG、GIF、WebP 或 SVG',
      'zh-Hant': '圖片 `source/{{path}}` 的格式不能用於電子書，應為 JPEG、PNG、GIF、WebP 或 SVG'
    },
    remote: {
      en: 'Unexpected picture of elsewhere `{{address}}`, expected one below `source/`: pages and books only link to it',
      'zh-Hans': '图片 `{{address}}` 在别处，应放在 `source/` 里：网页和电子书只链接到它',
      'zh-Hant': '圖片 `{{address}}` 在別處，應放在 `source/` 裡：網頁和電子書只連結到它'
    }
  },
  severities: {remote: 'info'},
  *run({uses}) {
    for (const {kind, address, locale, key, place} of uses) {
      if (kind !== 'picture') continue
      const at = {locale, place, ...(key ? {key} : {})}
      const path = localPicture(address)
      if (path === undefined) {
        if (/^(?:https?:)?\/\//iu.test(address)) yield {message: 'remote', values: {address}, ...at}
      } else if (pictureType(path) === undefined) yield {message: 'kind', values: {path}, ...at}
    }
  },
  examples: [
    {essay: '---\ntitle: A Letter\n---\n\n![A letter on a desk](letter.jpg)'},
    {
      essay: '---\ntitle: A Letter\n---\n\n![A letter on a desk](letter.avif)',
      reports: ['Unexpected kind of picture `source/letter.avif`, expected JPEG, PNG, GIF, WebP or SVG for books']
    },
    {
      essay: '---\ntitle: A Letter\n---\n\n![A letter on a desk](https://desk.example/letter.jpg)',
      reports: [
        'Unexpected picture of elsewhere `https://desk.example/letter.jpg`, expected one below `source/`: pages and books only link to it'
      ]
    }
  ]
}
