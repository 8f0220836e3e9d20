import type {Element, Nodes, Properties} from 'hast'

const empty = new Set(['br', 'hr', 'img', 'input'])

/**
 * Print sanitised HTML as XML: every element closed, every attribute with a value, no entity but those of XML.
 *
 * A language is said twice, as HTML and as XML say it: programs that read books know one or the other.
 */
export function printXhtml(nodes: readonly Nodes[]): string {
  return nodes.map(print).join('')
}

function print(node: Nodes): string {
  if (node.type === 'text') return escapeXml(node.value)
  if (node.type === 'root') return printXhtml(node.children)
  return node.type === 'element' ? printElement(node) : ''
}

function printElement({tagName, properties, children}: Element): string {
  const start = `${tagName}${printAttributes(properties)}`
  return empty.has(tagName) ? `<${start}/>` : `<${start}>${printXhtml(children)}</${tagName}>`
}

function printAttributes(properties: Properties): string {
  return Object.entries(properties)
    .flatMap(([property, value]) => {
      if (value === undefined || value === null || value === false) return []
      const name = nameOf(property)
      const text = ` ${name}="${escapeXml(attributeText(name, value))}"`
      return name === 'lang' ? [text, ` xml:${text.slice(1)}`] : [text]
    })
    .join('')
}

/** `className` is class, `ariaDescribedBy` aria-describedby, `dataFootnoteRef` data-footnote-ref. */
function nameOf(property: string): string {
  if (property === 'className') return 'class'
  if (/^aria[A-Z]/u.test(property)) return `aria-${property.slice(4).toLowerCase()}`
  if (/^data[A-Z]/u.test(property)) return property.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)
  return property.toLowerCase()
}

function attributeText(name: string, value: string | number | true | readonly (string | number)[]): string {
  if (value === true) return name.startsWith('data-') ? '' : name
  return Array.isArray(value) ? value.join(' ') : String(value)
}

const references: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => references[character] ?? character)
}
