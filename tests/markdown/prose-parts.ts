/** What random prose is made of: words, punctuation and marks that are worth meeting each other. */

export const words =
  'lamp the|reading margins_of a_b_c foo WWW www http https s p x I don’t v1.2 2024 e mailto a1 Ö é λ 한글 カナ 页边 灯下 的 我们 讀書 隨筆 a b w ww.w ftp:x xmpp:a 1984 amp'
    .split(' ')
    .map((word) => word.replace('|', ' '))
export const punctuation = [
  ...' \u3000\u00A0\u200B，。！？：；（）「」《》“”‘’—…、·～％＊〜,.!?:;()"\'-–/&#$%+=|{}^~<>@€©™①',
  ' ',
  ' ',
  ' ',
  '😀',
  '\uFE0F',
  '𠀀',
  '❤️',
  '“\uFE01'
]
export const marks = [
  ...['*', '*', '**', '**', '***', '_', '_', '__', '`', '``', '```', '~', '~~', '\\', '\\\\', '\\*', '\\[', '\\]'],
  ...[
    '\\`',
    '\\_',
    '\\@',
    '\\.',
    '\\:',
    '\\/',
    '\\&',
    '\\\n',
    '[',
    ']',
    '[',
    ']',
    '](',
    '](u)',
    '](u "t")',
    '](<u v>)'
  ],
  ...['](http://a.b/c_d*e)', '](a(b)c)', "](u 't' )", '][', '][]', '[^1]', '[^a]', '[^zz]', '[^', '![', '![^1]', '!'],
  ...[
    '[a]',
    '[b][]',
    '[x][a]',
    '[页边]',
    '[foo',
    '[^1]:',
    '[a]:',
    '\n',
    '\n',
    '  \n',
    ' \n',
    '   \n',
    '\r\n',
    '  \r\n'
  ],
  ...['\n\n', '\t', '\r', '\0', '\uFEFF', '\n*', '\n- ', '\n1. ', '\n2) ', '\n# ', '\n> ', '\n```', '\n| - |', '\n-'],
  ...[
    '\n===',
    '\n:-',
    '\n  ',
    '\n[^1]: x',
    '\n<b>',
    '&amp;',
    '&#35;',
    '&#x4E2D;',
    '&copy',
    '&nbsp;',
    '&hearts;',
    '&#0;'
  ],
  ...['<b>', '</b>', '<br/>', '<br />', '<a href="b">', "<i c='d' e>", '<!-- -->', '<a@b.c>', '<http://a.b>', '<x:>'],
  ...['://', '//', 'a@b.c', '@x', 'www.', 'www.a.b', 'https://a.b/c', 'mailto:a@b.c', '*a*', '**b**', '`c`', '[l](m)'],
  ...[
    '* ',
    '** ',
    ' *',
    ' **',
    '**“',
    '”**',
    '*（',
    '）*',
    '：**',
    '**：',
    '_（',
    '）_',
    '\uFE01',
    '\u{E0100}',
    '\uD800'
  ],
  ...['# ', '## ', ' #', '- ', '> ', '1. ', '    ']
]
export const destinations = [
  'u',
  '/a/b',
  'https://x.y/z?q=1#h',
  '(a)b',
  '页边',
  'a_b*c',
  '#x',
  'a"b',
  '<a b>',
  '',
  'u "t"',
  "u 'a b'"
]
export const code = ['a', '*b*', ' c ', ' ', '[x](y)', 'a`b', '页', '  d  ', 'www.a.b', '\\', '&amp;', ']']
