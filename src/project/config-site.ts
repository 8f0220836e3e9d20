import {localPicture} from '../emit/addresses.ts'
import {pictureSize} from '../emit/picture-size.ts'
import type {Logo, Settings} from '../model/settings.ts'
import {wrongValueAt} from './config-faults.ts'
import type {Config} from './config-schema.ts'
import {defined} from './defined.ts'
import type {JsonText} from './json.ts'
import {hasPicture, readPicture} from './store.ts'

/** What the configuration says of the site. @throws InputError where its address is none, or its logo is not there */
export function readSite(root: string, config: Config, json: JsonText): Settings['site'] {
  const {url, logo, ...site} = config.site ?? {}
  const address = url === undefined ? undefined : siteAddress(url)
  if (url !== undefined && address === undefined) {
    throw wrongValueAt(json, ['site', 'url'], '`"https://example.org/essays/"`')
  }
  const sign = logo === undefined ? undefined : readLogo(root, logo, json)
  return {title: 'Essays', ...defined({...site, url: address, logo: sign})}
}

/** The address with its final `/`, so that relative addresses lie below it; it names a folder, so nothing may follow. */
function siteAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined
  const {protocol, username, password, search, hash, href} = new URL(text)
  if (!['http:', 'https:'].includes(protocol) || username + password + search + hash !== '') return undefined
  return /[?#]/u.test(href) ? undefined : href.replace(/\/*$/u, '/')
}

function readLogo(root: string, logo: string | {readonly src: string; readonly alt: string}, json: JsonText): Logo {
  const {src, alt} = typeof logo === 'string' ? {src: logo, alt: ''} : logo
  if (/^https?:\/\//iu.test(src)) return {src, alt}
  const path = localPicture(src)
  if (path === undefined || !hasPicture(root, path)) {
    const at = typeof logo === 'string' ? ['site', 'logo'] : ['site', 'logo', 'src']
    throw wrongValueAt(json, at, '`source/…`, `https://…`')
  }
  return {src, alt, ...pictureSize(readPicture(root, path))}
}
