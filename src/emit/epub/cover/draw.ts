import type {Cover, CoverText} from '../../../model/cover.ts'
import type {Locale} from '../../../model/names.ts'
import type {Font} from './font.ts'
import {stroke} from './plan.ts'
import {encodePng} from './png.ts'
import {Raster, steps} from './raster.ts'
import {setLine} from './setting.ts'

/** Colours by number: paper, tint, then the steps to ink and those to the accent. */
const numbers = {tint: 1, ink: 2, accent: 2 + steps} as const

/** Draw a cover as PNG: the same bytes on every machine, for nothing of it comes from the system. */
export function drawCover(cover: Cover, fontOf: (locale: Locale) => Font): Uint8Array {
  const {width, height, columns, rules, texts, colours} = cover
  const raster = new Raster(width, height)
  for (const [x, y, length] of columns) raster.fill(x, y - stroke / 2, length, stroke, numbers.tint)
  for (const rule of rules) {
    const last = numbers[rule.colour] + steps - 1
    raster.fill(rule.x, Math.round(rule.y), rule.width, rule.height, last)
  }
  for (const text of texts) write(raster, text, fontOf(text.locale))
  const {paper, tint, ink, accent} = colours
  const palette = [paper, tint, ...stepsTo(ink, paper), ...stepsTo(accent, paper)]
  return encodePng(raster.points, width, palette)
}

/** Lines in their size, or in the size at which the widest of them ends where the margin begins. */
function write(raster: Raster, {lines, x, y, size, leading, colour}: CoverText, font: Font): void {
  const widest = Math.max(...lines.map((line) => setLine(line, font).width / font.unitsPerEm), 0)
  const fitting = Math.min(size, (raster.width - 2 * x) / widest)
  for (const [index, text] of lines.entries()) {
    raster.write({text, x, y: Math.round(y + index * size * leading), size: fitting, font, colour: numbers[colour]})
  }
}

/** Colours between paper and another, the last of which is the other. */
function stepsTo(colour: string, paper: string): string[] {
  return Array.from({length: steps}, (_, step) => {
    const mixed = [1, 3, 5].map((at) => {
      const [from, to] = [paper, colour].map((one) => Number.parseInt(one.slice(at, at + 2), 16))
      const value = Math.round((from ?? 0) + (((to ?? 0) - (from ?? 0)) * (step + 1)) / steps)
      return value.toString(16).padStart(2, '0')
    })
    return `#${mixed.join('')}`
  })
}
