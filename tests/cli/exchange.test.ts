import {beforeEach, describe, expect, test} from 'vitest'
import {contents, fill} from '../project/folder.ts'
import {hexapla, newProject} from './shell.ts'

const target = 'locales/zh-Hans/hello.md'
const handed = 'exchange/hello.zh-Hans.xlf'
const around = {env: {SOURCE_DATE_EPOCH: '1700000000'}}

let folder = ''
beforeEach(async () => {
  folder = await newProject()
})

const read = (path: string) => contents(folder)[path] ?? ''

function edit(path: string, from: string | RegExp, to: string): void {
  const text = read(path)
  const edited = text.replace(from, to)
  if (edited === text) throw new Error(`No ${from} in ${path}`)
  fill(folder, {[path]: edited})
}

/** The text of a segment, with its marker. */
const entryOf = (key: string) =>
  new RegExp(`<!-- #${key}[ \\n][\\s\\S]*?(?=\\n<!-- #|$)`, 'u').exec(read(target))?.[0] ?? ''

const retranslate = (key: string, text: string) =>
  edit(handed, new RegExp(`(<unit id="${key}"[\\s\\S]*?<target[^>]*>)[\\s\\S]*?(</target>)`, 'u'), `$1${text}$2`)

/** A message of a catalogue, up to the translation. */
const message = (key: string) => new RegExp(`(msgctxt "${key}"\\nmsgid (?:".*"\\n)+msgstr )".*"`, 'u')

const hand = (format = 'xliff') => hexapla(folder, `export ${format} hello --locale zh-Hans`, around)
const outcomes = async (file = handed) => {
  const {code, out} = await hexapla(folder, `merge ${file} --json`)
  const [first] = JSON.parse(out).files
  const units: {key: string; outcome: string}[] = first.units
  return {
    code,
    changed: Object.fromEntries(
      units.filter(({outcome}) => outcome !== 'unchanged').map((row) => [row.key, row.outcome])
    )
  }
}

describe('export and merge', () => {
  test.each(['xliff', 'xliff-1.2', 'po', 'csv', 'xlsx', 'html-pack'])(
    'of a file that nobody touched changes nothing: %s',
    async (format) => {
      const before = contents(folder)
      expect((await hand(format)).code).toBe(0)
      const [file] = Object.keys(contents(folder)).filter((path) => path.startsWith('exchange/'))
      expect(await outcomes(file)).toEqual({code: 0, changed: {}})
      expect(contents(folder)).toEqual({...before, [file ?? '']: read(file ?? '')})
    }
  )

  test('what a translator changed is current, the rest is as it was', async () => {
    await hand()
    const before = read(target)
    const [old] = entryOf('p1').split('\n').slice(1)
    retranslate('p1', '新的译文。')
    const {code, out} = await hexapla(folder, `merge ${handed}`)
    expect(code).toBe(0)
    expect(out).toMatch(/translated {2}p1\n.*unchanged segments\n {2}wrote {2}locales\/zh-Hans\/hello\.md/su)
    expect(read(target)).toBe(before.replace(old ?? '?', '新的译文。'))
    expect((await hexapla(folder, 'sync')).out).toBe('Everything is up to date\n')
  })

  test('a dry run tells and writes nothing', async () => {
    await hand()
    retranslate('p1', '新的译文。')
    const before = contents(folder)
    const {out} = await hexapla(folder, `merge ${handed} --dry-run`)
    expect(out).toContain('would write  locales/zh-Hans/hello.md')
    expect(contents(folder)).toEqual(before)
  })

  test.each([true, false])('work made from an older source comes in as stale (sync between: %s)', async (synced) => {
    await hand()
    retranslate('p1', '新的译文。')
    edit('source/hello.md', 'never meet', 'seldom meet')
    if (synced) await hexapla(folder, 'sync')
    expect(await outcomes()).toEqual({code: 0, changed: {p1: 'stale'}})
    expect(entryOf('p1')).toMatch(
      /- .*never meet[\s\S]*\+ .*seldom meet[\s\S]*stale=[0-9a-f]{8}~[0-9a-f]{8} @[0-9a-f]{8} -->\n新的译文。/u
    )
    expect((await hexapla(folder, 'sync')).out).toBe('Everything is up to date\n')
  })

  test('what changed on both sides is a conflict: the project’s text stays', async () => {
    await hand()
    retranslate('p1', '译者的译文。')
    const [marker, old] = entryOf('p1').split('\n')
    edit(target, `${marker}\n${old}`, `${marker}\n编辑的译文。`)
    const {code, out} = await hexapla(folder, `merge ${handed}`)
    expect(code).toBe(1)
    expect(out).toMatch(/conflict {2}p1 {2}not written: it was changed here, too; compare with line \d+/u)
    expect(entryOf('p1')).toContain('编辑的译文。')
  })

  test('what only the project changed stands, and so does what both made alike', async () => {
    await hand()
    const [marker, old] = entryOf('p1').split('\n')
    edit(target, `${marker}\n${old}`, `${marker}\n编辑的译文。`)
    expect(await outcomes()).toEqual({code: 0, changed: {}})
    retranslate('p1', '编辑的译文。')
    expect(await outcomes()).toEqual({code: 0, changed: {}})
    expect(entryOf('p1')).toContain('编辑的译文。')
  })

  test('a translation that was deleted outside stays', async () => {
    await hand()
    retranslate('p1', '')
    expect(await outcomes()).toEqual({code: 1, changed: {p1: 'emptied'}})
  })

  test('a segment that the essay no longer has is listed', async () => {
    await hand()
    edit('source/hello.md', /An essay is[\s\S]*?\n\n/u, '')
    expect(await outcomes()).toEqual({code: 0, changed: {}})
    retranslate('p1', '新的译文。')
    expect(await outcomes()).toEqual({code: 1, changed: {p1: 'gone'}})
  })

  test('a stale translation that is confirmed outside becomes current', async () => {
    edit('source/hello.md', 'never meet', 'seldom meet')
    await hexapla(folder, 'sync')
    await hand()
    edit(handed, / state="initial" subState="hexapla:stale"/u, ' state="translated"')
    expect(await outcomes()).toEqual({code: 0, changed: {p1: 'confirmed'}})
    expect(entryOf('p1')).toMatch(/^<!-- #p1 @[0-9a-f]{8} -->/u)
  })

  test('an approval that is given outside is recorded; one that came along with another text is not', async () => {
    await hand()
    edit(handed, /(id="p1"[\s\S]*?)state="translated"/u, '$1state="reviewed"')
    expect(await outcomes()).toEqual({code: 0, changed: {p1: 'confirmed'}})
    expect(entryOf('p1')).toMatch(/^<!-- #p1 reviewed=[0-9a-f]{8} @/u)
    await hexapla(folder, 'export xliff hello --locale zh-Hans --output again', around)
    edit('again/hello.zh-Hans.xlf', /(<unit id="p1"[\s\S]*?<target[^>]*>)[\s\S]*?(<\/target>)/u, '$1另一个译文。$2')
    expect(await outcomes('again/hello.zh-Hans.xlf')).toEqual({code: 0, changed: {p1: 'translated'}})
    expect(entryOf('p1')).toMatch(/^<!-- #p1 @/u)
  })

  test('a form that knows no approval confirms nothing that was approved and is in doubt by now', async () => {
    await hexapla(folder, 'accept hello p1 --locale zh-Hans --as reviewed')
    await hand('po')
    edit(target, /#p1 reviewed=/u, '#p1 unverified reviewed=')
    expect(await outcomes('exchange/hello.zh-Hans.po')).toEqual({code: 0, changed: {}})
    expect(entryOf('p1')).toContain('unverified')
  })

  test('a catalogue of gettext: what is fuzzy is unverified, what is not is current', async () => {
    const po = 'exchange/hello.zh-Hans.po'
    await hand('po')
    edit(po, message('p1'), '$1"新的译文。"')
    edit(po, message('p2'), '#, fuzzy\n$1"另一个译文。"')
    expect(await outcomes(po)).toEqual({code: 0, changed: {p1: 'translated', p2: 'unverified'}})
    expect(entryOf('p2')).toMatch(/^<!-- #p2 unverified @/u)
  })

  test('an export writes over no file that somebody may have worked in', async () => {
    await hand()
    expect((await hand()).code).toBe(0)
    retranslate('p1', '新的译文。')
    const {code, err} = await hand()
    expect(code).toBe(2)
    expect(err).toContain('Unexpected file `exchange/hello.zh-Hans.xlf`, which may have work in it')
    expect(read(handed)).toContain('新的译文。')
  })

  test('one file can be named itself, from the folder one stands in', async () => {
    expect((await hexapla(folder, 'export tmx --locale zh-Hant --output a/b.tmx')).out).toBe('wrote  a/b.tmx\n')
    expect(read('a/b.tmx')).toContain('<!DOCTYPE tmx SYSTEM "tmx14.dtd">')
  })
})

describe('a file that does not belong here', () => {
  test.each([
    [
      'of another essay',
      /original="source\/hello.md"/u,
      'original="source/bye.md"',
      'Unexpected essay `bye`, expected one of this project: hello'
    ],
    [
      'of another language',
      /trgLang="zh-Hans"/u,
      'trgLang="fr"',
      'Unexpected translation from `en` into `fr`, expected one from `en` into zh-Hans, zh-Hant'
    ],
    ['of another source', /srcLang="en"/u, 'srcLang="de"', 'Unexpected translation from `de` into `zh-Hans`'],
    [
      'with keys never given',
      /id="p1" name="p1"/u,
      'id="p99" name="p99"',
      'Unexpected key `p99`, expected keys that `hello` has or once had'
    ],
    [
      'with a key twice',
      /id="p2" name="p2"/u,
      'id="p2" name="p1"',
      'Unexpected second unit `p1`, expected each key once'
    ]
  ])('%s is refused, and nothing is written', async (_, from, to, words) => {
    await hand()
    retranslate('p1', '新的译文。')
    await hexapla(folder, 'export po hello --locale zh-Hant', around)
    edit('exchange/hello.zh-Hant.po', message('p1'), '$1"新的譯文。"')
    edit(handed, from, to)
    const before = contents(folder)
    const {code, err} = await hexapla(folder, `merge exchange/hello.zh-Hant.po ${handed}`)
    expect(code).toBe(2)
    expect(err).toContain(words)
    expect(contents(folder)).toEqual(before)
  })

  test('broken codes are listed with a remedy, and the rest is written', async () => {
    edit('source/hello.md', 'never meet', '[never](https://harbour.example) meet')
    await hexapla(folder, 'sync')
    await hexapla(folder, 'accept hello p1')
    await hand()
    retranslate('p1', '没有链接。')
    retranslate('p2', '新的译文。')
    const {code, out} = await hexapla(folder, `merge ${handed}`)
    expect(code).toBe(1)
    expect(out).toMatch(/translated {2}p2/u)
    expect(entryOf('p1')).not.toContain('没有链接')
    expect(entryOf('p2')).toContain('新的译文。')
  })
})
