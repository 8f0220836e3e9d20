import type {Element, ElementContent, Root, Text} from 'hast'
import {joinsAcross, lastCharacter} from '../locale/script.ts'
import {linkDropped, pictureDropped} from './doubts.ts'
import {attribute, lineOf} from './hast.ts'
import {removeInvisible} from './lines.ts'
import type {Account} from './types.ts'

/** Take the links and the pictures away that run code or hold whole files; the words of links stay. */
export function dropUnsafe(node: Element | Root, account: Account): void {
  node.children = (node.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    dropUnsafe(child, account)
    if (child.tagName === 'a') return safeLink(child, account)
    if (child.tagName === 'img') return safePicture(child, account)
    return [child]
  })
}

const unsafe = /^(?:javascript|vbscript|data|file|blob|about):/iu

function safeLink(link: Element, account: Account): ElementContent[] {
  const address = (attribute(link, 'href') ?? '').replace(/[\u0000-\u0020]+/gu, '')
  if (address === '') return link.children
  if (!unsafe.test(address)) return [link]
  account.doubts.push({line: lineOf(link), message: linkDropped(address)})
  return link.children
}

/** A picture's own address; pages that load pictures late keep it in another attribute. */
function safePicture(picture: Element, account: Account): ElementContent[] {
  const addresses = ['src', 'dataSrc', 'dataOriginal'].map((name) => attribute(picture, name)?.trim() ?? '')
  const address = addresses.find((one) => one !== '' && !unsafe.test(one))
  if (address) return [{...picture, properties: {...picture.properties, src: address}}]
  account.doubts.push({line: lineOf(picture), message: pictureDropped(addresses[0] ?? '')})
  const alt = attribute(picture, 'alt')?.trim()
  return alt ? [{type: 'text', value: alt}] : []
}

/** Take away what nobody sees, and line breaks inside Chinese: HTML would show them as spaces. */
export function cleanText(node: Element | Root, account: Account): void {
  for (const child of node.children) {
    if (child.type === 'text') clean(child, account)
    else if (child.type === 'element' && child.tagName !== 'pre') cleanText(child, account)
  }
}

function clean(text: Text, account: Account): void {
  const lines = removeInvisible(text.value, lineOf(text), account).split('\n')
  text.value = lines.reduce((before, line) => {
    const start = before.trimEnd()
    const end = line.trimStart()
    if (start === '' || end === '') return `${before}\n${line}`
    const first = String.fromCodePoint(end.codePointAt(0) ?? 32)
    return joinsAcross(lastCharacter(start), first) ? start + end : `${before}\n${line}`
  })
}
