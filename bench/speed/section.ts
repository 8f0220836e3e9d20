import {cpus} from 'node:os'
import {median, type Run} from './measure.ts'

/** The runs of every task with one size. */
export interface Results {
  readonly essays: number
  readonly rounds: number
  /** Load of the machine before the first run. */
  readonly load: number
  readonly runs: ReadonlyMap<string, readonly Run[]>
}

const begin = '## Builds\n'

/** The page of benchmarks with this section in the place of the one it had. */
export function withSection(page: string, all: readonly Results[], versions: readonly string[]): string {
  const at = page.indexOf(begin)
  const next = at < 0 ? -1 : page.indexOf('\n## ', at + begin.length)
  const before = at < 0 ? `${page.trimEnd()}\n\n` : page.slice(0, at)
  const after = next < 0 ? '' : page.slice(next)
  return `${before}${begin}\n${textOf(all, versions).trimEnd()}\n${after}`
}

function textOf(all: readonly Results[], versions: readonly string[]): string {
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${versions.join(', ')}`
  return `Written by \`npm run bench\`. The corpus is generated (\`bench/speed/\`): so many essays in three locales, 17 segments
and 7 KB each, all translations current. Hugo, Eleventy and a plain script over unified make a page of each file, with links to its
other languages, and one list for each language; they check nothing. Hexapla checks all translations, and its pages have more in them
(navigation, related essays, feeds, search, other readers' views). po4a keeps PO files of two languages in step with each essay, as \`sync\` does.
The programs take turns; of several rounds the medians are given, and ratios to Hugo's HTML in the same rounds. The program is \`lib/program/main.js\`.
What takes minutes is measured up to 1,000 essays.

![Time on the clock, divided by that of Hugo's HTML in the same rounds, on a scale of tens](benchmarks-builds.svg)

${machine}. Where the load at the beginning is above 1, others worked on the machine, too: trust processor seconds more than those on the clock, and ratios most.

${all.map(tableOf).join('\n')}`
}

function tableOf({essays, rounds, load, runs}: Results): string {
  const base = runs.get('Hugo, HTML') ?? []
  const of = (list: readonly Run[], what: keyof Run) => median(list.map((run) => run[what]))
  const rows = [...runs].map(([name, list]) => {
    const ratio = (what: 'cpu' | 'wall') => (of(list, what) / of(base, what)).toFixed(2)
    const cells = [of(list, 'cpu').toFixed(2), of(list, 'wall').toFixed(2), ratio('cpu'), ratio('wall')]
    return `| ${name} | ${cells.join(' | ')} | ${of(list, 'memory').toFixed(0)} |`
  })
  return `**${essays} essays**, ${rounds} rounds, load ${load.toFixed(0)} at the beginning:

| task | CPU s | clock s | CPU ÷ Hugo | clock ÷ Hugo | peak MiB |
| --- | ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}
`
}
