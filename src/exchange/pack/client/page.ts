/// <reference lib="dom" />
import {type Pack, type PackUnit, type PackWords, printPack} from '../shape.ts'
import {counted, filled, missingFrom} from './counts.ts'
import {openDraft} from './draft.ts'
import {make} from './make.ts'

/*
 * The program of a pack: `npm run client-scripts` puts it into one file. Texts are put in as text, so nothing in an
 * essay can become a tag. What is typed is kept by the browser, too, until it is saved to a file.
 */

/** The page as it came: what is saved is this, with other data. */
const asItCame = document.documentElement.outerHTML
const data = document.querySelector('#pack')?.textContent ?? ''
const pack: Pack = JSON.parse(data)
const {say} = pack
const draft = openDraft(pack)
const units = draft.units.map((unit) => ({...unit}))
let isSaved = !draft.isRestored

const progress = make('p', {role: 'status'})
const told = make('p', {}, draft.isRestored ? say.restored : '')
const save = make('button', {type: 'button'}, say.save)
const discard = make('button', {type: 'button', class: 'plain'}, say.discard)
const filter = make('input', {type: 'checkbox'})
const list = make('ol', {}, ...units.map(itemOf))

discard.hidden = !draft.isRestored
document.body.append(
  make('header', {}, progress, told, discard, make('label', {}, filter, ` ${say.open}`), save),
  make('main', {}, make('h1', {lang: pack.from}, pack.title), make('p', {class: 'about'}, say.about), list)
)
filter.addEventListener('change', () => list.classList.toggle('filtered', filter.checked))
save.addEventListener('click', saveFile)
discard.addEventListener('click', () => {
  draft.forget()
  isSaved = true
  location.reload()
})
document.addEventListener('keydown', (event) => {
  if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  saveFile()
})
addEventListener('beforeunload', (event) => {
  if (!isSaved) event.preventDefault()
})
tellProgress()

function itemOf(unit: {-readonly [name in keyof PackUnit]: PackUnit[name]}, index: number): HTMLElement {
  const source = make('div', {class: 'source', lang: pack.from, id: `s${index}`})
  source.append(...unit.source.map((piece) => (typeof piece === 'string' ? piece : make('code', {}, piece[0]))))
  const target = make('textarea', {lang: pack.to, dir: pack.direction, 'aria-labelledby': `s${index}`})
  target.value = unit.target
  const done = make('input', {type: 'checkbox'})
  const needs = make('span', {class: 'needs', role: 'status'})
  const item = make(
    'li',
    {class: unit.head ? 'head' : '', id: unit.key},
    make('div', {class: 'label'}, `${unit.key} `, make('b', {}, wordOf(unit.was, say))),
    make('div', {}, source, notesOf(unit)),
    make('div', {}, target, make('div', {class: 'side'}, make('label', {}, done, ` ${say.done}`), needs))
  )
  const show = () => {
    done.checked = unit.done
    item.classList.toggle('done', unit.done)
    const lost = unit.target.trim() === '' ? [] : missingFrom(unit)
    needs.replaceChildren(...(lost.length > 0 ? [`${say.needs} `, ...lost.map((mark) => make('code', {}, mark))] : []))
  }
  target.addEventListener('input', () => {
    unit.target = target.value
    unit.done = target.value.trim() !== ''
    show()
    changed()
  })
  done.addEventListener('change', () => {
    unit.done = done.checked && unit.target.trim() !== ''
    show()
    changed()
  })
  target.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return
    event.preventDefault()
    list.querySelector<HTMLTextAreaElement>(`li:nth-child(n+${index + 2}):not(.done) textarea`)?.focus()
  })
  show()
  return item
}

function notesOf({notes, previous}: PackUnit): HTMLElement {
  const rows = notes.map(({from, text}) => [say[from], text] as const)
  const all = previous === undefined ? rows : [...rows, [say.previous, previous] as const]
  return make('dl', {class: 'notes'}, ...all.flatMap(([name, text]) => [make('dt', {}, name), make('dd', {}, text)]))
}

function wordOf(state: string, words: PackWords): string {
  return state === 'missing' || state === 'stale' || state === 'unverified' ? words[state] : ''
}

function changed(): void {
  isSaved = false
  draft.keep(units)
  told.textContent = say.unsaved
  tellProgress()
}

function tellProgress(): void {
  progress.textContent = filled(say.progress, counted(units, pack))
}

function saveFile(): void {
  const name = `${pack.essay}.${pack.to}.html`
  const text = `<!doctype html>\n${asItCame.replace(data, () => `\n${printPack({...pack, units})}\n`)}\n`
  const link = make('a', {download: name, href: URL.createObjectURL(new Blob([text], {type: 'text/html'}))})
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  isSaved = true
  told.textContent = filled(say.saved, {name})
}
