/** An address that a report may make a link of: of the web, and written so that nothing in it ends the link. */
export function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || !/^https?:\/\//iu.test(url) || !URL.canParse(url)) return undefined
  return new URL(url).href.replace(/[<>()\\]/gu, (character) => `%${character.charCodeAt(0).toString(16)}`)
}
