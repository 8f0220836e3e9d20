/// <reference lib="dom" />
import {type Found, openIndex, type Piece} from './lookup.ts'

/*
 * The program of the search page. `scripts/search-script.ts` puts it into one file. What it says and where the index
 * is stand on the form; texts are put in as text, so nothing that was found can become a tag.
 */

const perPage = 10
const pause = 150

function start(form: HTMLFormElement): void {
  const input = form.querySelector('input')
  const status = document.querySelector('#search-status')
  const list = document.querySelector('#search-results')
  if (!input || !status || !list) return
  form.hidden = false
  const said = form.dataset
  const find = openIndex(async (path) => {
    const answer = await fetch(`${said.index}${path}`, path === 'index.json' ? {cache: 'no-cache'} : {})
    if (!answer.ok) throw new Error(`${answer.status}`)
    return answer.json()
  })
  let asked = 0
  const run = async () => {
    const mine = ++asked
    const query = input.value.trim()
    history.replaceState(undefined, '', query === '' ? location.pathname : `?q=${encodeURIComponent(query)}`)
    if (query === '') {
      status.textContent = ''
      list.replaceChildren()
      return
    }
    try {
      const found = await find(query)
      const items = await itemsOf(found, 0, said)
      if (mine !== asked) return
      list.replaceChildren(...items)
      status.textContent = tell(found.slugs.length, query, said)
    } catch {
      if (mine === asked) status.textContent = said.failed ?? ''
    }
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(run, pause)
  }
  input.addEventListener('input', (event) => {
    // A word that is being composed is not finished: Chinese is typed by its sounds first.
    if (!(event as InputEvent).isComposing) soon()
  })
  input.addEventListener('compositionend', soon)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void run()
  })
  input.value = new URLSearchParams(location.search).get('q') ?? ''
  if (input.value !== '') void run()
}

function tell(count: number, query: string, {none = '', one = '', other = ''}: DOMStringMap): string {
  const words = count === 0 ? none : count === 1 ? one : other
  return words.replace('{count}', String(count)).replace('{query}', () => query)
}

async function itemsOf(found: Found, from: number, said: DOMStringMap): Promise<HTMLElement[]> {
  const slugs = found.slugs.slice(from, from + perPage)
  const items = await Promise.all(slugs.map((slug) => itemOf(found, slug, said)))
  if (found.slugs.length <= from + perPage) return items
  const item = document.createElement('li')
  const more = document.createElement('button')
  more.type = 'button'
  more.textContent = said.more ?? ''
  more.addEventListener('click', async () => {
    const next = await itemsOf(found, from + perPage, said)
    item.replaceWith(...next)
    next[0]?.querySelector('a')?.focus()
  })
  item.append(more)
  return [...items, item]
}

async function itemOf(found: Found, slug: string, {pages = ''}: DOMStringMap): Promise<HTMLElement> {
  const {title, section, excerpt, key} = await found.show(slug)
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = `${pages}${slug}/index.html${key === '' ? '' : `#${key}`}`
  link.append(...nodesOf(title))
  const heading = document.createElement('h2')
  heading.append(link)
  const text = document.createElement('p')
  text.append(...nodesOf(excerpt))
  if (section !== undefined) {
    const above = document.createElement('p')
    above.className = 'section'
    above.textContent = section
    item.append(above)
  }
  item.append(heading, text)
  return item
}

function nodesOf(pieces: readonly Piece[]): (string | HTMLElement)[] {
  return pieces.map(({text, hit}) => {
    if (!hit) return text
    const mark = document.createElement('mark')
    mark.textContent = text
    return mark
  })
}

const form = document.querySelector<HTMLFormElement>('#search-form')
if (form) start(form)
