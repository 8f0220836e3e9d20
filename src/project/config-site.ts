import {localPicture} from '../emit/addresses.ts'
import {pictureSize} from '../emit/picture-size.ts'
import type {LocaleSettings, Logo, Settings} from '../model/settings.ts'
import {localised} from './config-books.ts'
import {wrongValueAt} from './config-faults.ts'
import type {Config} from './config-schema.ts'
import {defined} from './defined.ts'
import type {JsonText} from './json.ts'
import {hasPicture, readPicture} from './store.ts'

/** What the configuration says of the site. @throws InputError where its address is none, or a picture is not there */
export function readSite(
  root: string,
  config: Config,
  json: JsonText,
  locales: readonly LocaleSettings[]
): Settings['site'] {
  const {url, logo, icon, description, ...site} = config.site ?? {}
  const address = url === undefined ? undefined : siteAddress(url)
  if (url !== undefined && address === undefined) {
    throw wrongValueAt(json, ['site', 'url'], '`"https://example.org/essays/"`')
  }
  const sign = logo === undefined ? undefined : readLogo(root, logo, json)
  if (icon !== undefined) checkIcon(root, icon, json)
  const about =
    description === undefined ? undefined : localised<string>(description, ['site', 'description'], json, locales)
  return {title: 'Essays', ...defined({...site, url: address, description: about, logo: sign, icon})}
}

/** The address with its final `/`, so that relative addresses lie below it; it names a folder, so nothing may follow. */
function siteAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined
  const {protocol, username, password, search, hash, href} = new URL(text)
  if (!['http:', 'https:'].includes(protocol) || username + password + search + hash !== '') return undefined
  return /[?#]/u.test(href) ? undefined : href.replace(/\/*$/u, '/')
}

/** Browsers show vectors and PNG in tabs; telephones want pixels. */
function checkIcon(root: string, icon: string, json: JsonText): void {
  const path = /\.(?:png|svg)$/iu.test(icon) ? localPicture(icon) : undefined
  if (path === undefined || !hasPicture(root, path)) {
    throw wrongValueAt(json, ['site', 'icon'], '`source/….svg`, `source/….png`')
  }
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
