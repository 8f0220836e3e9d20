import type {OutsideCheck} from '../../model/check.ts'

/** Files can be read. A reader stops at what it does not understand, and nothing of the file is altered. */
export const unreadable: OutsideCheck = {
  id: 'alignment/unreadable',
  scope: 'outside',
  severity: 'error',
  promise: {
    en: 'Every file can be read: no conflict marks, no broken markers, no broken characters.',
    'zh-Hans': '每个文件都能读：没有冲突标记，没有残缺的分段标记，没有乱码。',
    'zh-Hant': '每個檔案都能讀：沒有衝突標記，沒有殘缺的分段標記，沒有亂碼。'
  },
  reason: {
    en: 'A file that cannot be read whole is not read at all, so that no word is dropped in silence. It is left as it is until a person has mended it.',
    'zh-Hans': '不能完整读懂的文件一概不读，以免悄悄丢掉文字。在有人修好之前，文件保持原样。',
    'zh-Hant': '不能完整讀懂的檔案一概不讀，以免悄悄丟掉文字。在有人修好之前，檔案保持原樣。'
  },
  messages: {},
  examples: [
    {source: 'A letter came.', target: '<!-- #p1 @p1 -->\n来了一封信。'},
    {
      source: 'A letter came.',
      target: '<!-- #p1 @p1 -->\n<<<<<<< ours\n来了一封信。\n=======\n信来了。\n>>>>>>> theirs',
      reports: ['Unexpected conflict mark of git, expected the text that both sides agree on']
    },
    {
      source: 'A letter came.',
      target: '<!-- #p1 mising @0a1b2c3d -->\n来了一封信。',
      reports: ['Unexpected marker `<!-- #p1 mising @0a1b2c3d -->`, expected one such as `<!-- #p4 @0a1b2c3d -->`']
    }
  ]
}
