import {createHash} from 'node:crypto'
import {profileOf} from '../../locale/profiles.ts'
import type {WorkFile, WorkUnit} from '../../model/exchange.ts'
import {html, trusted} from '../../model/markup.ts'
import {fingerprintOf} from '../../segments/fingerprint.ts'
import type {Piece} from '../codes.ts'
import {codedUnit} from '../inline.ts'
import {notesOf} from '../notes.ts'
import {isOptional} from '../returned.ts'
import {packScript} from './client-script.ts'
import {type PackUnit, printPack} from './shape.ts'
import {packStyle} from './style.ts'
import {packWords} from './words.ts'

/**
 * An essay in one locale as one page that needs nothing else: source beside translation, with a count, for work
 * without a network. What it saves is the same page with the work in it, to go on with or to send back.
 */
export function writePack(file: WorkFile): string {
  const {words, direction} = profileOf(file.locale)
  const say = packWords[words]
  const {essay, title, sourceLocale: from, locale: to} = file
  const units = file.units.map((unit) => unitOf(unit, file))
  const own = `style-src '${hashOf(packStyle)}'; script-src '${hashOf(packScript)}'`
  const page = html`<!doctype html>
<html lang="${words}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(`default-src 'none'; ${own}; base-uri 'none'; form-action 'none'`)}">
<meta name="viewport" content="width=device-width">
<title>${title} · ${from} → ${to}</title>
<style>${trusted(packStyle)}</style>
</head>
<body>
<noscript><p>${say.script}</p></noscript>
<script type="application/json" id="pack">
${trusted(printPack({hexapla: 1, essay, title, from, to, direction, say, units}))}
</script>
<script>${trusted(packScript)}</script>
</body>
</html>
`
  return page.markup
}

function unitOf(unit: WorkUnit, file: WorkFile): PackUnit {
  const {key, kind, target, state, previous} = unit
  const {source} = codedUnit(unit, file)
  return {
    key,
    ...(kind === 'heading' || key === 'title' ? {head: true} : {}),
    source: source.map((piece) => (typeof piece === 'string' ? piece : [piece.data])),
    needs: source.flatMap(needOf),
    target,
    done: state === 'translated' || state === 'reviewed' || state === 'final',
    was: state,
    base: fingerprintOf(target),
    notes: notesOf(unit),
    ...(previous === undefined ? {} : {previous})
  }
}

/** What `merge` would miss; an opening mark tells nothing that its closing one does not. */
function needOf(piece: Piece): string[] {
  return typeof piece === 'string' || piece.role === 'open' || isOptional(piece.data) ? [] : [piece.data]
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
