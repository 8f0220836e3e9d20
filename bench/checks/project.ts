import {factsOf} from '../../src/checks/facts.ts'
import {checks} from '../../src/checks/index.ts'
import {runProjectChecks} from '../../src/checks/project.ts'
import type {ProjectFacts} from '../../src/model/facts.ts'
import type {Finding} from '../../src/model/finding.ts'
import type {Slug} from '../../src/model/names.ts'
import type {Alignment} from '../../src/model/pair.ts'
import type {Document} from './corpus.ts'

const ofSegments = new Set(['content/length', 'content/inconsistent', 'content/reused'])
const projectChecks = checks.filter(({id}) => ofSegments.has(id))
const lengthAlone = checks.filter(({id}) => id === 'content/length')

/** What the checks find that compare all segments of a project; each corpus in one locale is one. */
export function projectFindings(documents: readonly Document[]): Map<Document, Finding[]> {
  const found = new Map<Document, Finding[]>()
  for (const project of projectsOf(documents)) {
    const named = new Map(project.map((document) => [document.name, document]))
    for (const finding of runProjectChecks(factsIn(project), {checks: {}}, projectChecks)) {
      const document = named.get(`${finding.essay}`)
      if (document) found.set(document, [...(found.get(document) ?? []), finding])
    }
  }
  return found
}

/** A look at the length of one more translation, beside some thousand of the same project. */
export function lengthJudge(documents: readonly Document[]): (document: Document, spoilt: Alignment) => Finding[] {
  const known = new Map(projectsOf(documents).map((project) => [projectOf(project[0]), some(factsIn(project))]))
  const one = 'spoilt' as Slug
  return (document, spoilt) => {
    const facts = known.get(projectOf(document))
    if (!facts) return []
    const segments = [...facts.segments, ...factsOf(spoilt, one)]
    return [...runProjectChecks({...facts, segments}, {checks: {}}, lengthAlone)].filter(({essay}) => essay === one)
  }
}

function projectsOf(documents: readonly Document[]): Document[][] {
  const projects = new Map<string, Document[]>()
  for (const document of documents.filter(({paired}) => paired)) {
    const name = projectOf(document)
    projects.set(name, [...(projects.get(name) ?? []), document])
  }
  return [...projects.values()]
}

function projectOf(document: Document | undefined): string {
  return document?.name.split('/', 2).join('/') ?? ''
}

function factsIn(documents: readonly Document[]): ProjectFacts {
  const segments = documents.flatMap(({alignment, name}) => factsOf(alignment, name as Slug))
  return {segments, essays: [], links: [], settings: {locales: [], site: {title: ''}}}
}

function some(facts: ProjectFacts): ProjectFacts {
  const step = Math.ceil(facts.segments.length / 2000)
  return {...facts, segments: facts.segments.filter((_, at) => at % step === 0)}
}
