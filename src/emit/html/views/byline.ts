import {html, type Markup, type Part} from '../../../model/markup.ts'
import type {Say} from '../../words/index.ts'

/** Stands for the names until they are put in as links; no name has it. */
const hole = '\uE000'

/** Who wrote an essay, as the language says it and lists names, each name a link. */
export function bylineOf(authors: readonly {readonly name: string; readonly href: string}[], say: Say): Markup {
  const names = authors.map(({name, href}, index): Part => {
    const before = index === 0 ? '' : index === authors.length - 1 ? say('and') : say('comma')
    return html`${before}<a href="${href}">${name}</a>`
  })
  const [before, behind] = say('by', {names: hole}).split(hole)
  return html`${before}${names}${behind}`
}
