#!/usr/bin/env -S npx tsx
/**
 * How much of real essays the prose fast path reads, and how fast: `npm run bench:prose -- <folder>`.
 *
 * `--show <reason>` prints what was declined for a reason, `--body <MB>` parses one long body made of the folder's
 * paragraphs and headings instead.
 */
import {isDeepStrictEqual} from 'node:util'
import {argv, echo, fs, glob} from 'zx'
import {parseMarkdown} from '../src/markdown/parse.ts'
import {parsePiece} from '../src/markdown/pieces.ts'
import {markdown} from '../src/markdown/processor.ts'
import {readProse} from '../src/markdown/prose.ts'
import type {Context} from '../src/model/essay.ts'
import {InputError} from '../src/model/message.ts'
import type {Slug} from '../src/model/names.ts'
import {split} from '../src/segments/split.ts'

interface Sample {
  readonly text: string
  readonly context: Context
  readonly kind: string
}

const folder = argv._[0]
if (folder === undefined) throw new Error('Unexpected call without a folder, expected one with Markdown files')
const files = await glob('**/*.md', {cwd: folder, absolute: true})
const sources = files.map((file) => fs.readFileSync(file, 'utf8'))
const samples = files.flatMap((file, index) => segmentsOf(file, sources[index] ?? ''))
if (argv.body) {
  parseBody(Number(argv.body))
  process.exit()
}
const read = samples.map(({text, context}) => readProse(text, context))
const accepted = samples.filter((_, index) => 'block' in (read[index] ?? {}))
const characters = accepted.reduce((sum, {text}) => sum + text.length, 0)

echo(`${files.length} files, ${samples.length} segments`)
echo(`Accepted: ${share(accepted.length, samples.length)}`)
for (const kind of new Set(samples.map((sample) => sample.kind))) {
  const isKind = (sample: Sample) => sample.kind === kind
  echo(`  ${kind}: ${share(accepted.filter(isKind).length, samples.filter(isKind).length)}`)
}
echo(`Declined: ${reasons().join(', ')}`)
if (argv.show) show(String(argv.show))
const fast = time(() => accepted.map(({text, context}) => readProse(text, context)), 20)
const slow = time(() => accepted.map(({text, context}) => parsePiece(text, context)), 1)
echo(`Fast path: ${speed(fast)}; remark-parse: ${speed(slow)}; ${(slow / fast).toFixed(0)} times as fast`)
const different = accepted.filter(({text, context}) => {
  const prose = readProse(text, context)
  return !('block' in prose && isDeepStrictEqual([prose.block], parsePiece(text, context).children))
})
echo(`Different from remark-parse: ${different.length}`)
for (const {text} of different.slice(0, 10)) echo(JSON.stringify(text))
const otherTrees = sources.filter((text) => !isDeepStrictEqual(parseMarkdown(text), markdown.parse(text)))
const byPieces = time(() => sources.map((text) => parseMarkdown(text)), 3)
const atOnce = time(() => sources.map((text) => markdown.parse(text)), 1)
echo(`Whole files: ${(byPieces / 1000).toFixed(1)} s; remark-parse: ${(atOnce / 1000).toFixed(1)} s`)
echo(`Whole files that differ: ${otherTrees.length}`)
process.exitCode = different.length + otherTrees.length > 0 ? 1 : 0

/** The segments of a file as the program cuts them, without those of front matter; none if it cannot be read. */
function segmentsOf(file: string, source: string): Sample[] {
  const text = source.startsWith('---') ? source : `---\ntitle: x\n---\n\n${source}`
  try {
    const {blocks, context} = split({slug: 'x' as Slug, file, text, translatable: []})
    return blocks.flatMap((block) =>
      block.type === 'translate' && block.kind !== 'meta' ? [{text: block.text, context, kind: block.kind}] : []
    )
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return []
  }
}

/** Parse a body of about so many megabytes of UTF-8, and say what that takes. */
function parseBody(megabytes: number): void {
  const blocks = samples.filter(({kind}) => kind === 'paragraph' || kind === 'heading').map(({text}) => text)
  const once = `${blocks.join('\n\n')}\n\n`
  const body = once.repeat(Math.round((megabytes * 1e6) / Buffer.byteLength(once)))
  const before = process.memoryUsage().rss
  let count = 0
  const took = time(() => {
    count = parseMarkdown(body).children.length
  }, 1)
  const memory = (process.resourceUsage().maxRSS * 1024 - before) / 1e6
  echo(
    `${(Buffer.byteLength(body) / 1e6).toFixed(0)} MB, ${count} blocks: ${(took / 1000).toFixed(1)} s, ${memory.toFixed(0)} MB`
  )
}

function reasons(): string[] {
  const counts = new Map<string, number>()
  for (const prose of read) {
    if ('declined' in prose) counts.set(prose.declined, (counts.get(prose.declined) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([reason, count]) => `${reason} ${count}`)
}

/** The segments that were declined for a reason. */
function show(reason: string): void {
  samples.forEach(({text}, index) => {
    const prose = read[index]
    if (prose && 'declined' in prose && prose.declined === reason) echo(JSON.stringify(text))
  })
}

/** Milliseconds of processor time that something takes, the best of several times. */
function time(work: () => unknown, times: number): number {
  return Math.min(
    ...Array.from({length: times}, () => {
      const before = process.cpuUsage()
      work()
      const {user, system} = process.cpuUsage(before)
      return (user + system) / 1000
    })
  )
}

function speed(milliseconds: number): string {
  const each = ((milliseconds * 1000) / accepted.length).toFixed(2)
  return `${each} µs a segment, ${(characters / 1000 / milliseconds).toFixed(1)} million characters a second`
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} % (${part} of ${whole})`
}
