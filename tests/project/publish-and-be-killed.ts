/** Publishes the new site over the old one in the folder given, and says when it begins and ends. */
import {release} from '../../src/project/release.ts'
import {artifactsOf, largeSite, manifestFor} from './site.ts'

const [, , root = ''] = process.argv
process.send?.('begin')
await release('dist', artifactsOf(largeSite('new')), {root, manifest: manifestFor})
process.send?.('end')
process.disconnect?.()
