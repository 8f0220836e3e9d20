import type {OutsideCheck} from '../../model/check.ts'

/** Every picture is what its name says, and does nothing but be seen. Checks touch no disk, so the pipeline looks. */
export const imageContent: OutsideCheck = {
  id: 'publication/image-content',
  scope: 'outside',
  severity: 'warning',
  promise: {
    en: 'Every picture is what its name says, and does nothing but be seen.',
    'zh-Hans': '每张图片的内容与扩展名相符，而且只供观看。',
    'zh-Hant': '每張圖片的內容與副檔名相符，而且只供觀看。'
  },
  reason: {
    en: 'Readers of books believe the name of a picture, and shops refuse a book with a PNG that is called JPEG, or with a drawing that runs scripts or fetches parts from elsewhere. No book is made with such a picture.',
    'zh-Hans':
      '电子书阅读器只看扩展名；书店会拒收扩展名为 JPEG 而内容是 PNG 的书，也拒收含脚本或引用外部资源的 SVG。不会制作含有这种图片的电子书。',
    'zh-Hant':
      '電子書閱讀器只看副檔名；書店會拒收副檔名為 JPEG 而內容是 PNG 的書，也拒收含指令碼或引用外部資源的 SVG。不會製作含有這種圖片的電子書。'
  },
  messages: {
    content: {
      en: 'Unexpected content of picture `source/{{path}}`, expected {{wanted}}',
      'zh-Hans': '图片 `source/{{path}}` 的内容有误，应为 {{wanted}}',
      'zh-Hant': '圖片 `source/{{path}}` 的內容有誤，應為 {{wanted}}'
    },
    active: {
      en: 'Unexpected script or address of elsewhere in drawing `source/{{path}}`, expected a drawing that is complete in itself',
      'zh-Hans': '图形 `source/{{path}}` 含有脚本或外部地址，应为自身完整的图形',
      'zh-Hant': '圖形 `source/{{path}}` 含有指令碼或外部位址，應為自身完整的圖形'
    }
  },
  notes: {
    content: {
      en: 'Give the file the extension of its content, and change it where it is shown. Until then no book has it',
      'zh-Hans': '请按内容改正扩展名，并改正引用处。在此之前不会制作含有它的电子书',
      'zh-Hant': '請按內容改正副檔名，並改正引用處。在此之前不會製作含有它的電子書'
    }
  },
  examples: []
}
