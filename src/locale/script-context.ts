/**
 * Characters that both scripts have, though in one of them only in a few words; and words that decide where a
 * character has two lives. Our own lists; a word that also comes about across the border of two others, as 面包 in
 * 畫面包含, is left out.
 */

/** A character that a script has in these words alone; elsewhere it is the other script's. */
export interface NearlyForeign {
  readonly counterpart: string
  readonly words: readonly string[]
}

const near = (counterpart: string, words = ''): NearlyForeign => ({
  counterpart,
  words: words === '' ? [] : words.split(' ')
})

/** Simplified characters that Traditional has in few words. */
export const nearlySimplified: Readonly<Record<string, NearlyForeign>> = {
  万: near('萬', '万俟'),
  么: near('麼', '老么 么兒 么女 么弟 么妹 么叔 么子 么九 么點 么二'),
  党: near('黨', '党項'),
  几: near('幾', '茶几 几案 窗几 淨几 几淨 几上 憑几 几席 條几'),
  价: near('價'),
  确: near('確'),
  种: near('種', '种師 种放 种世衡'),
  据: near('據', '拮据'),
  适: near('適', '洪适 高适 李适'),
  胜: near('勝'),
  荐: near('薦'),
  虫: near('蟲', '長虫 虫豸'),
  广: near('廣'),
  厂: near('廠'),
  蜡: near('蠟', '蜡祭 八蜡 大蜡'),
  腊: near('臘'),
  叶: near('葉', '叶韻 叶音 叶律 叶句'),
  仆: near('僕', '前仆 仆倒 仆地 顛仆 仆街'),
  愿: near('願', '鄉愿 謹愿 愿而恭'),
  拟: near('擬')
}

/** Traditional characters that Simplified has in few words. */
export const nearlyTraditional: Readonly<Record<string, NearlyForeign>> = {
  於: near('于', '於菟 於期 於潜 於乎 於戏 於梵'),
  乾: near('干', '乾坤 乾隆 乾卦 乾陵 乾县 乾元 乾嘉 乾道 乾宁 乾清 乾符 乾封 乾德 朝乾 乾亨 乾安 乾州 乾造 乾象 乾乾'),
  徵: near('征', '宫商角徵 角徵 变徵 徵羽 魏徵 徵音 徵调'),
  祕: near('秘'),
  麽: near('么', '幺麽'),
  計: near('计'),
  剋: near('克'),
  昇: near('升', '毕昇'),
  氾: near('泛'),
  蒐: near('搜'),
  谿: near('溪'),
  釐: near('厘'),
  陞: near('升')
}

const pairs = (list: string): ReadonlyMap<string, string> =>
  new Map(list.split(' ').map((pair) => pair.split('→') as [string, string]))

/** Words that Traditional writes with another character, though it has both. */
export const traditionalWords = pairs(
  '以后→以後 之后→之後 最后→最後 然后→然後 后來→後來 今后→今後 背后→背後 前后→前後 事后→事後 后悔→後悔 先后→先後 落后→落後 ' +
    '這里→這裡 那里→那裡 哪里→哪裡 心里→心裡 家里→家裡 城里→城裡 夜里→夜裡 手里→手裡 眼里→眼裡 屋里→屋裡 ' +
    '干淨→乾淨 干燥→乾燥 餅干→餅乾 骨干→骨幹 方便面→方便麵 關系→關係 聯系→聯繫 維系→維繫 ' +
    '復制→複製 複制→複製 研制→研製 准備→準備 標准→標準 准確→準確 水准→水準 放松→放鬆 輕松→輕鬆 松開→鬆開 ' +
    '征求→徵求 特征→特徵 象征→象徵 征收→徵收 征稅→徵稅 ' +
    '采取→採取 采用→採用 采訪→採訪 采集→採集 范圍→範圍 模范→模範 規范→規範 示范→示範 典范→典範 ' +
    '由于→由於 對于→對於 關于→關於 屬于→屬於 位于→位於 在于→在於 等于→等於 大于→大於 小于→小於 至于→至於 終于→終於 ' +
    '處于→處於 基于→基於 用于→用於 過于→過於 便于→便於 善于→善於 高于→高於 低于→低於 源于→源於 ' +
    '云端→雲端 白云→白雲 烏云→烏雲 云層→雲層 斗爭→鬥爭 戰斗→戰鬥 奮斗→奮鬥 咸菜→鹹菜 ' +
    '夸張→誇張 夸大→誇大 自夸→自誇 呼吁→呼籲 憂郁→憂鬱 丑陋→醜陋 丑聞→醜聞 建筑→建築 丰富→豐富 丰收→豐收 ' +
    '划分→劃分 計划→計劃 規划→規劃 策划→策劃 復雜→複雜'
)

/** Words that Simplified writes with another character, though it has both. */
export const simplifiedWords = pairs(
  '看著→看着 跟著→跟着 接著→接着 随著→随着 沿著→沿着 带著→带着 有著→有着 向著→向着 朝著→朝着 拿著→拿着 笑著→笑着 ' +
    '走著→走着 站著→站着 坐著→坐着 等著→等着 活著→活着 意味著→意味着 试著→试着 忙著→忙着 著急→着急 著手→着手 ' +
    '著重→着重 著迷→着迷 著陆→着陆 执著→执着 存在著→存在着 藉口→借口 藉由→借由 藉此→借此'
)

/** What follows 著 where it means a work or fame, as in 著名, and is no particle behind a verb. */
export const afterWorks = '名作书述者称录文有于译'
