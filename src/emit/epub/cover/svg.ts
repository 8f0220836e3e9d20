import type {Cover, CoverText} from '../../../model/cover.ts'
import {html, type Markup} from '../../../model/markup.ts'
import {clean} from '../document.ts'
import {stroke} from './plan.ts'

/** A cover as a drawing, in fonts of the reader's device. */
export function printCover(cover: Cover): string {
  const {locale, width, height, colours, columns, rules, texts, face} = cover
  const path = columns.map(([x, y, length]) => `M${x} ${y}h${length}`).join('')
  return clean(html`<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" xml:lang="${locale}">
<title>${cover.title}</title>
<rect width="${width}" height="${height}" fill="${colours.paper}"/>
<path d="${path}" stroke="${colours.tint}" stroke-width="${stroke}"/>
${rules.map(({x, y, width, height, colour}) => html`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${colours[colour]}"/>\n`)}\
<g font-family="${face}" fill="${colours.ink}">
${texts.map((text) => linesOf(text, cover))}</g>
</svg>
`)
}

function linesOf({lines, x, y, size, leading, colour, isBold, locale, face}: CoverText, cover: Cover): Markup[] {
  const fill = colour === 'ink' ? undefined : cover.colours[colour]
  const lang = locale === cover.locale ? undefined : locale
  return lines.map(
    (text, index) =>
      html`<text x="${x}" y="${Math.round(y + index * size * leading)}" font-size="${size}"${fill && html` fill="${fill}"`}${isBold && html` font-weight="bold"`}${lang && html` xml:lang="${lang}"`}${face && html` font-family="${face}"`}>${text}</text>\n`
  )
}
