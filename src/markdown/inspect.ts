import type {Nodes, Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {SKIP, visit} from 'unist-util-visit'

/** What a reader sees of a tree, without marks; alternative texts of images are not part of it. */
export function plainText(tree: Nodes): string {
  return textOf(tree, {includeImageAlt: false, includeHtml: false})
}

/** Addresses of all links, in order; references are looked up by `parseInContext` beforehand. */
export function linkAddresses(tree: Root, definitions: ReadonlyMap<string, string>): string[] {
  const found: string[] = []
  visit(tree, (node) => {
    if (node.type === 'link') found.push(node.url)
    if (node.type === 'linkReference') found.push(definitions.get(node.identifier) ?? node.identifier)
  })
  return found
}

/** Addresses of all images, in order. */
export function imageAddresses(tree: Root, definitions: ReadonlyMap<string, string>): string[] {
  const found: string[] = []
  visit(tree, (node) => {
    if (node.type === 'image') found.push(node.url)
    if (node.type === 'imageReference') found.push(definitions.get(node.identifier) ?? node.identifier)
  })
  return found
}

/** Labels of all footnote references, in order. */
export function footnoteLabels(tree: Root): string[] {
  const found: string[] = []
  visit(tree, 'footnoteReference', (node) => {
    found.push(node.label ?? node.identifier)
  })
  return found
}

/** The content of all code spans and blocks, in order. */
export function codeTexts(tree: Root): string[] {
  const found: string[] = []
  visit(tree, (node) => {
    if (node.type === 'inlineCode' || node.type === 'code') found.push(node.value)
  })
  return found
}

/** How many runs of emphasis and of strong emphasis there are. */
export function countEmphasis(tree: Root): {readonly emphasis: number; readonly strong: number} {
  let emphasis = 0
  let strong = 0
  visit(tree, (node) => {
    if (node.type === 'emphasis') emphasis++
    if (node.type === 'strong') strong++
  })
  return {emphasis, strong}
}

/** Running text outside code and HTML: each piece with its offset in the text that was parsed. */
export function textPieces(tree: Root): {readonly text: string; readonly offset: number}[] {
  const found: {text: string; offset: number}[] = []
  visit(tree, (node) => {
    if (node.type === 'text') found.push({text: node.value, offset: node.position?.start.offset ?? 0})
    return node.type === 'html' ? SKIP : undefined
  })
  return found
}

/** The link definitions of a context as a table from normalised label to address. */
export function definitionTable(tree: Root): Map<string, string> {
  const table = new Map<string, string>()
  visit(tree, 'definition', (node) => {
    if (!table.has(node.identifier)) table.set(node.identifier, node.url)
  })
  return table
}
