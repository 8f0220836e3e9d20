const references = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}
const escape = (text) => text.replace(/[&<>"]/g, (character) => references[character])

/**
 * A page made of a document bundle. Texts are escaped; `html` is safe as it is.
 * @param root address of the release, where its pictures are
 */
export function printPage(bundle, {root, readIn}) {
  const {slug, locale, title, subtitle, section, authors, translators, date, updated, image, html, rights} = bundle
  // Addresses in a bundle begin at the folder that it is in.
  const here = new URL(`json/${locale}/${slug}.json`, root)
  const resolve = (address) => new URL(address, here).href
  const body = html.replace(/(<(?:a|img)\b[^>]*?\s(?:href|src)=")(\.\.\/[^"]*)/g, (_, start, address) => start + resolve(address))
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<title>${escape(title)}</title>
</head>
<body>
${section ? `<p>${escape(section)}</p>\n` : ''}<h1>${escape(title)}</h1>
${subtitle ? `<p>${escape(subtitle)}</p>\n` : ''}<p>${[...authors.map(({name}) => name), ...translators].map(escape).join(' · ')}</p>
${date ? `<p><time datetime="${date}">${date}</time>${updated ? ` – <time datetime="${updated}">${updated}</time>` : ''}</p>\n` : ''}\
${image ? `<img src="${escape(resolve(image.src))}" alt="${escape(image.alt)}">\n` : ''}\
${contents(bundle)}${body}
${rights ? `<p>${escape(rights)}</p>\n` : ''}<nav>${readIn.map(({lang, text}) => `<a lang="${lang}" href="../${lang}/${slug}.html">${escape(text)}</a>`).join(' ')}</nav>
</body>
</html>
`
}

/** Headings are blocks like others: their keys are the anchors. */
function contents({blocks}) {
  const headings = blocks.filter(({kind, key}) => kind === 'heading' && key)
  if (headings.length < 2) return ''
  return `<ul>\n${headings.map(({key, text}) => `<li><a href="#${key}">${escape(text)}</a></li>\n`).join('')}</ul>\n`
}
