import {median} from './measure.ts'
import type {Results} from './section.ts'

const [left, right, row, top] = [330, 80, 24, 46]
const width = 860
const plotWidth = width - left - right

/**
 * Bars of the time on the clock, as ratios to Hugo's HTML, on a scale of tens: a drawing for the page of benchmarks.
 * Hexapla's bars are darker.
 */
export function plotOf(all: readonly Results[]): string {
  const groups = all.map(({essays, runs}) => {
    const of = (name: string) => median((runs.get(name) ?? []).map(({wall}) => wall))
    return {essays, bars: [...runs.keys()].map((name) => ({name, ratio: of(name) / of('Hugo, HTML')}))}
  })
  const ratios = groups.flatMap(({bars}) => bars.map(({ratio}) => ratio))
  const low = Math.floor(Math.log10(Math.min(0.1, ...ratios)))
  const high = Math.ceil(Math.log10(Math.max(10, ...ratios)))
  const x = (ratio: number) => left + (plotWidth * (Math.log10(Math.max(ratio, 10 ** low)) - low)) / (high - low)
  const parts: string[] = []
  let y = 0
  for (const {essays, bars} of groups) {
    parts.push(`<text x="10" y="${y + 28}" class="h">${essays.toLocaleString('en')} essays in three locales</text>`)
    for (let power = low; power <= high; power++)
      parts.push(line(x(10 ** power), y + top - 8, y + top + bars.length * row, power))
    for (const [index, {name, ratio}] of bars.entries()) parts.push(bar(name, ratio, x(ratio), y + top + index * row))
    y += top + bars.length * row + 14
  }
  return drawing(parts, y)
}

function line(x: number, from: number, to: number, power: number): string {
  const label = power < 0 ? `1/${10 ** -power}` : String(10 ** power)
  return `<line x1="${round(x)}" x2="${round(x)}" y1="${from}" y2="${to}" class="${power === 0 ? 'one' : 'grid'}"/><text x="${round(x)}" y="${from - 4}" class="s m">${label}</text>`
}

function bar(name: string, ratio: number, to: number, y: number): string {
  const kind = name.startsWith('Hexapla') ? 'own' : 'peer'
  const value = ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0)
  return `<text x="${left - 8}" y="${y + 15}" class="e">${name}</text><rect x="${left}" y="${y + 3}" width="${round(to - left)}" height="${row - 8}" class="${kind}"/><text x="${round(to + 6)}" y="${y + 15}" class="s">${value}</text>`
}

function drawing(parts: readonly string[], height: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="Time on the clock, divided by that of Hugo's HTML in the same rounds">
<style>text{font:13px system-ui,sans-serif;fill:#333}.h{font-weight:600}.e{text-anchor:end}.s{font-size:11px}.m{text-anchor:middle}.own{fill:#8c2f22}.peer{fill:#c9beb2}.grid{stroke:#ddd}.one{stroke:#333}@media (prefers-color-scheme:dark){text{fill:#ddd}.own{fill:#e08a76}.peer{fill:#6a625b}.grid{stroke:#444}.one{stroke:#ddd}}</style>
${parts.join('\n')}
</svg>
`
}

function round(value: number): string {
  return value.toFixed(1)
}
