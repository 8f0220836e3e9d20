import type {Language} from '../../model/names.ts'
import type {PackWords} from './shape.ts'

/** What a pack says to the person who translates, in the language nearest to the one translated into. */
export const packWords: Readonly<Record<Language, PackWords>> = {
  en: {
    about:
      'Translate in the box of each paragraph, save, and send the saved file back. Nothing leaves this page by itself.',
    save: 'Save file',
    saved: 'Saved as {{name}}: send that file back',
    unsaved: 'Not yet saved to a file',
    restored: 'This browser has later work than the file, shown here',
    discard: 'Take the file’s texts instead',
    done: 'Done',
    open: 'Only what is open',
    progress:
      '{{done}} of {{all}} done · {{words}} of {{allWords}} words of the source · {{characters}} characters written',
    needs: 'Still missing from the translation:',
    previous: 'The source that this translation was made from',
    author: 'The author',
    changed: 'Changed in the source',
    translator: 'Remark',
    script: 'This page needs JavaScript: open it in a browser on a computer.',
    missing: 'to translate',
    stale: 'the source has changed',
    unverified: 'to be confirmed'
  },
  'zh-Hans': {
    about: '请在每段的文本框中翻译，然后保存文件并寄回。本页不会自行发送任何内容。',
    save: '保存文件',
    saved: '已保存为 {{name}}，请把该文件寄回',
    unsaved: '尚未保存到文件',
    restored: '浏览器里存有比文件更新的译文，已显示',
    discard: '改用文件中的译文',
    done: '完成',
    open: '只看未完成',
    progress: '已完成 {{done}}／{{all}} 段 · 原文 {{words}}／{{allWords}} 词 · 译文 {{characters}} 字',
    needs: '译文中还缺少：',
    previous: '当前译文所依据的旧原文',
    author: '作者说明',
    changed: '原文的改动',
    translator: '备注',
    script: '本页需要 JavaScript，请在电脑的浏览器中打开。',
    missing: '待翻译',
    stale: '原文已改动',
    unverified: '待确认'
  },
  'zh-Hant': {
    about: '請在每段的文字框中翻譯，然後儲存檔案並寄回。本頁不會自行傳送任何內容。',
    save: '儲存檔案',
    saved: '已儲存為 {{name}}，請把該檔案寄回',
    unsaved: '尚未儲存到檔案',
    restored: '瀏覽器裡存有比檔案更新的譯文，已顯示',
    discard: '改用檔案中的譯文',
    done: '完成',
    open: '只看未完成',
    progress: '已完成 {{done}}／{{all}} 段 · 原文 {{words}}／{{allWords}} 詞 · 譯文 {{characters}} 字',
    needs: '譯文中還缺少：',
    previous: '目前譯文所依據的舊原文',
    author: '作者說明',
    changed: '原文的改動',
    translator: '備註',
    script: '本頁需要 JavaScript，請在電腦的瀏覽器中開啟。',
    missing: '待翻譯',
    stale: '原文已改動',
    unverified: '待確認'
  }
}
