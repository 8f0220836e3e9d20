import {InputError, type Words} from '../../model/message.ts'

const notWhole: Words = {
  en: 'Unexpected release in `{{folder}}` that is not whole ({{file}}), expected every file of its manifest and nothing else',
  'zh-Hans': '`{{folder}}` 里的发布不完整（{{file}}），应与其清单完全一致',
  'zh-Hant': '`{{folder}}` 裡的發布不完整（{{file}}），應與其清單完全一致'
}
const verifyIt: Words = {
  en: 'See `hexapla verify {{folder}}`, then run `hexapla build`',
  'zh-Hans': '请看 `hexapla verify {{folder}}`，再运行 `hexapla build`',
  'zh-Hant': '請看 `hexapla verify {{folder}}`，再執行 `hexapla build`'
}
const publishAgain: Words = {
  en: 'See `hexapla verify {{folder}}`; publishing that release again mends it',
  'zh-Hans': '请看 `hexapla verify {{folder}}`；重新发布那一版即可修复',
  'zh-Hant': '請看 `hexapla verify {{folder}}`；重新發布那一版即可修復'
}
const notALink: Words = {
  en: 'Unexpected `{{link}}`, expected that name to be free, or a link to a release that `hexapla publish` made',
  'zh-Hans': '`{{link}}` 已被占用；这个名称应当空着，或是 `hexapla publish` 所建、指向某次发布的链接',
  'zh-Hant': '`{{link}}` 已被佔用；這個名稱應當空著，或是 `hexapla publish` 所建、指向某次發布的連結'
}
const moveLink: Words = {
  en: 'Move `{{link}}` away, or publish to another folder',
  'zh-Hans': '请移走 `{{link}}`，或发布到别的文件夹',
  'zh-Hant': '請移走 `{{link}}`，或發布到別的資料夾'
}
const noLinks: Words = {
  en: 'Unexpected Windows, expected a system on which a link can be replaced in one step, such as Linux or macOS',
  'zh-Hans': '当前是 Windows；这里需要能一步替换链接的系统，如 Linux 或 macOS',
  'zh-Hant': '目前是 Windows；這裡需要能一步替換連結的系統，如 Linux 或 macOS'
}
const publishThere: Words = {
  en: 'Copy `{{folder}}` to the server, and run `hexapla publish` there; or serve the folder itself',
  'zh-Hans': '请把 `{{folder}}` 复制到服务器上，在那里运行 `hexapla publish`；或直接对外提供该文件夹',
  'zh-Hant': '請把 `{{folder}}` 複製到伺服器上，在那裡執行 `hexapla publish`；或直接對外提供該資料夾'
}
const mixed: Words = {
  en: 'Unexpected folder `{{to}}` for releases, expected one apart from the release in `{{folder}}`',
  'zh-Hans': '发布目的地 `{{to}}` 不能与 `{{folder}}` 重叠',
  'zh-Hant': '發布目的地 `{{to}}` 不能與 `{{folder}}` 重疊'
}
const noEarlier: Words = {
  en: 'Unexpected `--rollback` in `{{to}}`, expected a release before the current one',
  'zh-Hans': '无法回退：`{{to}}` 里没有更早的发布',
  'zh-Hant': '無法回復：`{{to}}` 裡沒有更早的發布'
}
const keepMore: Words = {
  en: '`hexapla publish` keeps as many releases as `--keep` says',
  'zh-Hans': '`hexapla publish` 保留的发布次数由 `--keep` 决定',
  'zh-Hant': '`hexapla publish` 保留的發布次數由 `--keep` 決定'
}
const busy: Words = {
  en: 'Unexpected second command at work in `{{to}}`, expected one at a time',
  'zh-Hans': '另一个命令正在写入 `{{to}}`，一次只能有一个',
  'zh-Hant': '另一個命令正在寫入 `{{to}}`，一次只能有一個'
}
const waitForIt: Words = {
  en: 'Wait until it has ended and run the command again',
  'zh-Hans': '请等它结束，再重新运行命令',
  'zh-Hant': '請等它結束，再重新執行命令'
}

/** The faults that publishing can find, each with what helps. Folders are named as people know them. */
export const liveFaults = {
  notWhole: (folder: string, file: string) => fault(notWhole, verifyIt, folder, {folder, file}),
  notWholeThere: (folder: string, file: string) => fault(notWhole, publishAgain, folder, {folder, file}),
  notALink: (link: string) => fault(notALink, moveLink, link, {link}),
  noLinks: (folder: string) => fault(noLinks, publishThere, undefined, {folder}),
  mixed: (to: string, folder: string) => fault(mixed, undefined, to, {to, folder}),
  noEarlier: (to: string) => fault(noEarlier, keepMore, to, {to}),
  busy: (to: string) => fault(busy, waitForIt, to, {to})
}

function fault(words: Words, remedy: Words | undefined, file: string | undefined, values: Record<string, string>) {
  const place = file === undefined ? undefined : {file}
  return new InputError({words, values}, place, remedy && {words: remedy, values})
}
