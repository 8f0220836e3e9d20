import type {Profile} from '../../model/profile.ts'
import {zhHant} from './zh-Hant.ts'

/** Traditional as Hong Kong writes it: its own forms of characters, and words of both sides. */
export const zhHK: Profile = {
  ...zhHant,
  label: '繁體（香港）',
  openGraph: 'zh_HK',
  forms: {爲: '為', 僞: '偽', 衆: '眾', 綫: '線', 峯: '峰', 牀: '床'},
  variants: [...zhHant.variants, ['裏', '裡'], ['着', '著'], ['羣', '群'], ['説', '說'], ['衞', '衛']],
  terms: {}
}
