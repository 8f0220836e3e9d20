import type {OutsideCheck} from '../../model/check.ts'

/** Covers are drawn with the fonts that the configuration names. Checks touch no disk, so the pipeline looks. */
export const coverFont: OutsideCheck = {
  id: 'publication/cover-font',
  scope: 'outside',
  severity: 'warning',
  promise: {
    en: 'The fonts for covers are there, and have every letter that stands on a cover.',
    'zh-Hans': '封面字体都在，并且包含封面上的每个字。',
    'zh-Hant': '封面字型都在，並且包含封面上的每個字。'
  },
  reason: {
    en: 'With `epub.coverFont` in the configuration, books get covers in pixels, which shops want. Where the font is not there or lacks a letter, the book keeps its cover as a drawing: a cover with an empty box in the place of a letter is none.',
    'zh-Hans':
      '配置了 `epub.coverFont`，电子书就有书店需要的位图封面。字体缺失或缺字时，仍用矢量封面：绝不让方框出现在封面上。',
    'zh-Hant':
      '設定了 `epub.coverFont`，電子書就有書店需要的點陣圖封面。字型不存在或缺字時，仍用向量封面：絕不讓方框出現在封面上。'
  },
  messages: {
    absent: {
      en: 'Unexpected missing font `{{path}}`, expected a TrueType or OpenType file',
      'zh-Hans': '找不到字体 `{{path}}`，应为 TrueType 或 OpenType 文件',
      'zh-Hant': '找不到字型 `{{path}}`，應為 TrueType 或 OpenType 檔案'
    },
    package: {
      en: 'Unexpected missing font `{{path}}`, expected it to be installed by `npm install --save-dev {{name}}`',
      'zh-Hans': '找不到字体 `{{path}}`，请运行 `npm install --save-dev {{name}}` 安装',
      'zh-Hant': '找不到字型 `{{path}}`，請執行 `npm install --save-dev {{name}}` 安裝'
    },
    kind: {
      en: 'Unexpected kind of font `{{path}}`, expected a single font as TrueType or OpenType (`.ttf`, `.otf`)',
      'zh-Hans': '字体 `{{path}}` 的格式不对，应为单个 TrueType 或 OpenType 字体（`.ttf`、`.otf`）',
      'zh-Hant': '字型 `{{path}}` 的格式不對，應為單一 TrueType 或 OpenType 字型（`.ttf`、`.otf`）'
    },
    letters: {
      en: 'Unexpected letters `{{letters}}` on the cover of `{{book}}` in {{locale}}, expected letters that can be drawn with `{{path}}`',
      'zh-Hans': '`{{book}}` 的 {{locale}} 版封面上的 `{{letters}}`，字体 `{{path}}` 无法绘出',
      'zh-Hant': '`{{book}}` 的 {{locale}} 版封面上的 `{{letters}}`，字型 `{{path}}` 無法繪出'
    }
  },
  examples: []
}
