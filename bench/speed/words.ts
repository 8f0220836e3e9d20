/** The same words in the three locales of the corpus. */
export interface Words {
  readonly en: string
  readonly 'zh-Hans': string
  readonly 'zh-Hant': string
}

const row = (en: string, hans: string, hant: string): Words => ({en, 'zh-Hans': hans, 'zh-Hant': hant})

/** Who acts in a sentence. */
export const subjects: readonly Words[] = [
  row('the ferryman', '渡船工', '渡船工'),
  row('a retired judge', '一位退休法官', '一位退休法官'),
  row('the harbour master', '港务长', '港務長'),
  row('the youngest clerk', '最年轻的书记员', '最年輕的書記員'),
  row('our printer', '我们的印刷工', '我們的印刷工'),
  row('the village council', '村议事会', '村議事會'),
  row('a travelling surveyor', '一名巡回测量员', '一名巡迴測量員'),
  row('the night watch', '守夜人', '守夜人'),
  row('the widow next door', '隔壁的寡妇', '隔壁的寡婦'),
  row('the new editor', '新来的编辑', '新來的編輯'),
  row('an old cartographer', '一位老制图师', '一位老製圖師'),
  row('the river company', '河运公司', '河運公司')
]

/** What they did. */
export const acts: readonly Words[] = [
  row('kept a careful record of every arrival', '把每一次到达都仔细记录下来', '把每一次到達都仔細記錄下來'),
  row('asked for another hearing of the whole matter', '要求把整件事再审理一遍', '要求把整件事再審理一遍'),
  row('returned the borrowed maps with corrections', '归还了借来的地图，并附上更正', '歸還了借來的地圖，並附上更正'),
  row('measured the old bridge from bank to bank', '把旧桥从此岸量到彼岸', '把舊橋從此岸量到彼岸'),
  row('explained the tariff to anyone who would listen', '向每个愿意听的人解释税则', '向每個願意聽的人解釋稅則'),
  row('opened the archive to the schoolchildren', '向小学生开放了档案室', '向小學生開放了檔案室'),
  row('planted a row of willows along the dyke', '沿着堤岸种了一排柳树', '沿著堤岸種了一排柳樹'),
  row('wrote a long letter to the ministry', '给部里写了一封长信', '給部裡寫了一封長信'),
  row('repaired the clock above the market', '修好了集市上方的钟', '修好了市集上方的鐘'),
  row('counted the boats before breakfast', '早饭前清点了船只', '早飯前清點了船隻'),
  row('sold the last of the winter grain', '卖掉了最后一批冬粮', '賣掉了最後一批冬糧'),
  row('read the proposal aloud in the square', '在广场上朗读了那份提案', '在廣場上朗讀了那份提案')
]

/** When or where it was. */
export const settings: readonly Words[] = [
  row('after the spring flood', '春汛过后', '春汛過後'),
  row('during the long drought', '大旱期间', '大旱期間'),
  row('on the morning of the election', '选举当天早晨', '選舉當天早晨'),
  row('at the edge of the salt marsh', '在盐沼边上', '在鹽沼邊上'),
  row('before the railway came', '铁路修通之前', '鐵路修通之前'),
  row('in the narrow street behind the mill', '在磨坊后面的窄巷里', '在磨坊後面的窄巷裡'),
  row('while the snow was still deep', '积雪尚深的时候', '積雪尚深的時候'),
  row('under the lamps of the customs house', '在海关的灯下', '在海關的燈下'),
  row('between two rainy seasons', '两个雨季之间', '兩個雨季之間'),
  row('near the abandoned observatory', '在废弃的天文台附近', '在廢棄的天文臺附近'),
  row('when the fair was over', '集会结束以后', '集會結束以後'),
  row('beyond the second lock', '在第二道船闸之外', '在第二道船閘之外')
]

/** What an essay or a chapter is about. */
export const subjectsOfEssays: readonly Words[] = [
  row('Water', '水', '水'),
  row('Letters', '书信', '書信'),
  row('Bridges', '桥梁', '橋樑'),
  row('Winter', '冬天', '冬天'),
  row('Markets', '集市', '市集'),
  row('Memory', '记忆', '記憶'),
  row('Measures', '度量', '度量'),
  row('Gardens', '园林', '園林'),
  row('Harbours', '港口', '港口'),
  row('Silence', '沉默', '沉默')
]

/** Parts of the site. */
export const sections: readonly Words[] = [
  row('Places', '地方', '地方'),
  row('People', '人物', '人物'),
  row('Trade', '贸易', '貿易'),
  row('History', '历史', '歷史')
]
