/**
 * Frequent characters that only one of the two scripts has, in pairs, and frequent ones of both.
 *
 * Enough to tell a page's script and a wrong encoding; characters that both scripts have in different
 * senses (后 里 干 只 台) are left out on purpose. The check of scripts has the full sets.
 */
const simplifiedText =
  '们这说对时国为会学过个发经来动进关种产开问实业两现义机点几应间样门东见长题无马车书电话让认识请读语谁谈论证观' +
  '觉亲员团园图场坏块声处备复头夺妇孙宁宝导层岁岛币帅师带库张强归当录总战户报拥择护换据损敌数断权条构极标树样桥' +
  '检欧毕气汉沟没济测灭灵爱独环画疗监盖盘矿码确离积称稳竞笔类纪约级纳纸线练组细终绍结给络统继绩续维绿网罗职联肃' +
  '胜脑脚艺节范药获营虑补装规视计订讨训记讲许设访评诉词试诗诚详误诸课调贝负贡财责贤败货质购贵费资赛赞赵转轮软较' +
  '输边达迁运还远连迟适选递逻邮释针钟钢钱银错长闭闻阅阳阴阵阶际陆陈险随难雾顶项顺须顾预领频颜风飞饭馆验鱼鲜齐龙译'
const traditionalText =
  '們這說對時國為會學過個發經來動進關種產開問實業兩現義機點幾應間樣門東見長題無馬車書電話讓認識請讀語誰談論證觀' +
  '覺親員團園圖場壞塊聲處備複頭奪婦孫寧寶導層歲島幣帥師帶庫張強歸當錄總戰戶報擁擇護換據損敵數斷權條構極標樹樣橋' +
  '檢歐畢氣漢溝沒濟測滅靈愛獨環畫療監蓋盤礦碼確離積稱穩競筆類紀約級納紙線練組細終紹結給絡統繼績續維綠網羅職聯肅' +
  '勝腦腳藝節範藥獲營慮補裝規視計訂討訓記講許設訪評訴詞試詩誠詳誤諸課調貝負貢財責賢敗貨質購貴費資賽讚趙轉輪軟較' +
  '輸邊達遷運還遠連遲適選遞邏郵釋針鐘鋼錢銀錯長閉聞閱陽陰陣階際陸陳險隨難霧頂項順須顧預領頻顏風飛飯館驗魚鮮齊龍譯'
const shared =
  '的一是不了在人有我他大中上到地出也子你那下就年生自之去可以用成能方主天小行作多面多事前三看日本民分法公力内二' +
  '心己都心然理月文化相同高工手外新全政安定体正如而者或但因此所其于最四五六七八九十百千重要位信其将与及使和由者' +
  '水火山口各很才次又打先再更世界己明代利益原則或必支持建立治任何政府社加平社制度意思情向老部性道常合反水布局翻'

/** Characters that stand in both strings say nothing about the script. */
function without(text: string, other: string): ReadonlySet<string> {
  const unwanted = new Set(other)
  return new Set([...text].filter((character) => !unwanted.has(character)))
}

export const simplifiedOnly = without(simplifiedText, `${traditionalText}万几据范胜适复极确种价夸云`)
export const traditionalOnly = without(traditionalText, `${simplifiedText}幾`)

/** Characters of which running Chinese text mostly consists, in either script. */
export const commonHan: ReadonlySet<string> = new Set(simplifiedText + traditionalText + shared)
