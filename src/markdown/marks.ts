import type {List, ListItem, Nodes, Paragraph, Parents, PhrasingContent, Root} from 'mdast'

/** What a block of a published text carries: its lasting name, its language, and how it came to be there. */
export interface Marks {
  /** Name of the block, if it has one; of several blocks with one name the first gets it as its id. */
  readonly id?: string
  /** Names of blocks that this one tells, too: links to them lead here. */
  readonly alsoIds?: readonly string[]
  /** Language and direction, where they are not the page's. */
  readonly lang?: string
  readonly dir?: 'ltr' | 'rtl'
  readonly classes: readonly string[]
  /** A remark for the reader, put at the end of the block. */
  readonly notice?: string
  /** What a link from the block to itself is called; no such link if absent. */
  readonly permalink?: string
}

/** A block that can be marked: paragraph, heading or cell. */
export type Markable = Extract<Nodes, {type: 'paragraph' | 'heading' | 'tableCell'}>

/** The marks of a block, asked for in the order of the text. */
export type MarksOf = (node: Markable) => Marks | undefined

/**
 * Put marks on the blocks of a tree for the way to HTML, changing it.
 *
 * Items of a tight list have no paragraph element of their own: the item itself is marked. Where it holds
 * more than that paragraph (a list within), language and class stay with the paragraph's own words.
 * `language` is that of the page, for what is said in it inside a block of another language.
 */
export function mark(tree: Root, marksOf: MarksOf, language: string): void {
  const used = new Set<string>()
  const walk = (parent: Parents): void => {
    for (const node of parent.children) {
      if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
        const marks = marksOf(node)
        if (marks) markBlock(node, marks, used, language)
      } else if (node.type === 'list') walkList(node)
      else if ('children' in node) walk(node)
    }
  }
  const walkList = (list: List): void => {
    walk(list)
    if (isLoose(list)) return
    for (const item of list.children) liftMarks(item)
  }
  walk(tree)
}

function markBlock(node: Markable, marks: Marks, used: Set<string>, language: string): void {
  const {id, alsoIds = [], lang, dir, classes, notice, permalink} = marks
  const first = id !== undefined && !used.has(id)
  if (id !== undefined) used.add(id)
  node.data = {
    ...node.data,
    hProperties: {
      ...(first ? {id} : {}),
      ...(lang === undefined ? {} : {lang}),
      ...(dir === undefined ? {} : {dir}),
      ...(classes.length === 0 ? {} : {className: [...classes]})
    }
  }
  if (first) node.children.unshift(...alsoIds.map(anchor))
  const own = lang === undefined ? {} : {lang: language}
  if (notice !== undefined) {
    const children = [{type: 'text' as const, value: notice}]
    const data = {hName: 'small', hProperties: {className: ['notice'], ...own}}
    node.children.push({type: 'text', value: ' '}, {type: 'emphasis', data, children})
  }
  if (first && permalink !== undefined) {
    const data = {hProperties: {className: ['permalink'], ariaLabel: permalink, ...own}}
    node.children.push({type: 'link', url: `#${id}`, data, children: []})
  }
}

/** An empty element that links can lead to. */
function anchor(id: string): PhrasingContent {
  return {type: 'emphasis', data: {hName: 'span', hProperties: {id}}, children: []}
}

/** Whether remark-rehype makes paragraphs of the items' texts. */
function isLoose(list: List): boolean {
  return (list.spread ?? false) || list.children.some((item) => item.spread ?? item.children.length > 1)
}

function liftMarks(item: ListItem): void {
  const paragraph = item.children.find((child): child is Paragraph => child.type === 'paragraph')
  const properties = paragraph?.data?.hProperties
  if (!paragraph || !properties) return
  const {id, ...rest} = properties
  if (item.children.length === 1) item.data = {...item.data, hProperties: properties}
  else if (id !== undefined) item.data = {...item.data, hProperties: {id}}
  const keepsOwn = item.children.length > 1 && Object.keys(rest).length > 0
  paragraph.data = keepsOwn ? {hName: 'span', hProperties: rest} : {}
}
