/**
 * What Taiwan, Hong Kong and the mainland write differently: our own lists, kept short.
 *
 * A pair is here only where the word on the left means nothing else in the region that reads it. So 質量
 * (mass), 程序 (procedure), 信息 and 視頻 as parts of names, 項目 and 對象 are left to the project's own terms.
 */

/** Forms of characters that Taiwan does not write, and what it writes. */
export const hongKongForms: Readonly<Record<string, string>> = {
  爲: '為',
  着: '著',
  裏: '裡',
  羣: '群',
  牀: '床',
  啓: '啟',
  纔: '才',
  衆: '眾',
  綫: '線',
  峯: '峰',
  説: '說',
  脱: '脫',
  悦: '悅',
  税: '稅',
  衞: '衛',
  鋭: '銳',
  閲: '閱',
  户: '戶',
  温: '溫',
  録: '錄',
  僞: '偽',
  竈: '灶',
  麪: '麵',
  鈎: '鉤',
  粧: '妝'
}

/** Words of the mainland in Taiwan's characters, and Taiwan's words. */
export const mainlandWords: Readonly<Record<string, string>> = {
  網絡: '網路',
  互聯網: '網際網路',
  軟件: '軟體',
  硬件: '硬體',
  鼠標: '滑鼠',
  硬盤: '硬碟',
  U盤: '隨身碟',
  屏幕: '螢幕',
  打印機: '印表機',
  服務器: '伺服器',
  數據庫: '資料庫',
  文件夾: '資料夾',
  程序員: '程式設計師',
  博客: '部落格',
  短信: '簡訊',
  出租車: '計程車',
  激光: '雷射',
  數碼相機: '數位相機',
  默認: '預設',
  視頻: '影片',
  芯片: '晶片',
  納米: '奈米',
  航天飛機: '太空梭',
  圓珠筆: '原子筆'
}

/** Words of Taiwan in the mainland's characters, and the mainland's words. */
export const taiwanWords: Readonly<Record<string, string>> = {
  网路: '网络',
  网际网络: '互联网',
  软体: '软件',
  硬体: '硬件',
  滑鼠: '鼠标',
  硬碟: '硬盘',
  随身碟: 'U盘',
  萤幕: '屏幕',
  印表机: '打印机',
  伺服器: '服务器',
  资料夹: '文件夹',
  部落格: '博客',
  计程车: '出租车',
  雷射: '激光',
  奈米: '纳米',
  太空梭: '航天飞机',
  程式码: '代码',
  程式设计: '程序设计',
  使用者介面: '用户界面',
  解析度: '分辨率'
}
