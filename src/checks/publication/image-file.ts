import type {OutsideCheck} from '../../model/check.ts'

/** Every picture of the site is there. Checks touch no disk, so the pipeline looks. */
export const imageFile: OutsideCheck = {
  id: 'publication/image-file',
  scope: 'outside',
  severity: 'error',
  promise: {
    en: 'Every picture that an essay shows or links to lies below `source/`.',
    'zh-Hans': '文章显示或链接的每张图片都在 `source/` 里。',
    'zh-Hant': '文章顯示或連結的每張圖片都在 `source/` 裡。'
  },
  reason: {
    en: 'A picture that is not there leaves a hole in the page. Paths count from `source/`, and upper and lower case are two letters. Pictures of other sites are not looked at.',
    'zh-Hans': '缺了图片，页面上就是一个空洞。路径从 `source/` 算起，区分大小写。其他网站的图片不检查。',
    'zh-Hant': '缺了圖片，頁面上就是一個空洞。路徑從 `source/` 算起，區分大小寫。其他網站的圖片不檢查。'
  },
  messages: {
    absent: {
      en: 'Unexpected missing picture `source/{{path}}`, expected the file that is shown here',
      'zh-Hans': '缺少此处用到的图片 `source/{{path}}`',
      'zh-Hant': '缺少此處用到的圖片 `source/{{path}}`'
    }
  },
  notes: {
    absent: {
      en: 'Put the picture there, or correct its name',
      'zh-Hans': '请把图片放到那里，或改正文件名',
      'zh-Hant': '請把圖片放到那裡，或改正檔名'
    }
  },
  examples: []
}
