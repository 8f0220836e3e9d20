import type {EssayCheck} from '../../model/check.ts'

/** The name of an essay, which is a part of its address, can be read aloud. What cannot be a name at all is an error of input. */
export const slug: EssayCheck = {
  id: 'publication/slug',
  scope: 'essay',
  severity: 'info',
  promise: {
    en: 'The name of the essay is short, and a name: it is not made of digits alone.',
    'zh-Hans': '文章名简短，而且是个名字，不只是数字。',
    'zh-Hant': '文章名稱簡短，而且是個名字，不只是數字。'
  },
  reason: {
    en: 'The name is the address of the essay in every language, for good. Long ones are cut off in print and in messages. `hexapla rename` gives another one.',
    'zh-Hans':
      '文章名就是文章在各种语言里的地址，会一直用下去。太长的地址在印刷品和消息里会被截断。`hexapla rename` 可以改名。',
    'zh-Hant':
      '文章名稱就是文章在各種語言裡的網址，會一直用下去。太長的網址在印刷品和訊息裡會被截斷。`hexapla rename` 可以改名。'
  },
  messages: {
    long: {
      en: 'Unexpected name of the essay, {{found}} characters long, expected at most {{most}}',
      'zh-Hans': '文章名有 {{found}} 个字符，最多应为 {{most}} 个',
      'zh-Hant': '文章名稱有 {{found}} 個字元，最多應為 {{most}} 個'
    },
    digits: {
      en: 'Unexpected name of the essay, `{{found}}`, expected a word in it',
      'zh-Hans': '文章名 `{{found}}` 只有数字，应至少有一个单词',
      'zh-Hant': '文章名稱 `{{found}}` 只有數字，應至少有一個單字'
    }
  },
  notes: {
    long: {
      en: 'Run `hexapla rename {{essay}} <name>`',
      'zh-Hans': '请运行 `hexapla rename {{essay}} <新名字>`',
      'zh-Hant': '請執行 `hexapla rename {{essay}} <新名稱>`'
    },
    digits: {
      en: 'Run `hexapla rename {{essay}} <name>`',
      'zh-Hans': '请运行 `hexapla rename {{essay}} <新名字>`',
      'zh-Hant': '請執行 `hexapla rename {{essay}} <新名稱>`'
    }
  },
  options: {
    most: {
      default: 60,
      about: {
        en: 'how many characters a name may have',
        'zh-Hans': '文章名最多有多少个字符',
        'zh-Hant': '文章名稱最多有多少個字元'
      }
    }
  },
  *run({slug: found, fields}, {most}) {
    const place = fields.get('title')
    if (!place) return
    if (found.length > Number(most)) yield {message: 'long', values: {found: found.length, most: Number(most)}, place}
    if (/^[\d-]+$/u.test(found)) yield {message: 'digits', values: {found}, place}
  },
  examples: [
    {essay: '---\ntitle: A Letter\n---\n\nA letter came.', slug: 'a-letter-of-1919'},
    {
      essay: '---\ntitle: A Letter\n---\n\nA letter came.',
      slug: 'a-letter-that-came-in-may-was-read-by-nobody-and-lay-on-the-desk',
      reports: ['Unexpected name of the essay, 64 characters long, expected at most 60']
    },
    {
      essay: '---\ntitle: A Letter\n---\n\nA letter came.',
      slug: '2024-05-01',
      reports: ['Unexpected name of the essay, `2024-05-01`, expected a word in it']
    }
  ]
}
