import type {Entry} from '../../model/edition.ts'

/** What every book begins with: its kind, and where its package document is. */
export const container: readonly Entry[] = [
  {path: 'mimetype', content: 'application/epub+zip'},
  {
    path: 'META-INF/container.xml',
    content: `<?xml version="1.0" encoding="UTF-8"?>
<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`
  }
]
