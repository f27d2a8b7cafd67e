/**
 * 复姓: surnames of two characters that are borne today, simplified and, where it differs, traditional; mostly those of 百家姓.
 *
 * Left out are those that would be read into more common names: 马佳 is a surname, but most people called 马佳丽 are a 马, and the first
 * character of her given name would be shown. A compound surname that is not here shows its first character only, which is never too much.
 */
export const compoundSurnames: ReadonlySet<string> = new Set(
  `欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 夏侯 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 宇文 长孙 長孫 司徒 司空 司寇 端木 南宫 南宮
  独孤 獨孤 轩辕 軒轅 百里 呼延 东郭 東郭 西门 西門 公羊 公冶 公西 公良 宗政 濮阳 濮陽 淳于 单于 單于 太叔 申屠 仲孙 仲孫 钟离 鍾離
  澹台 澹臺 赫连 赫連 闻人 聞人 万俟 萬俟 鲜于 鮮于 闾丘 閭丘 亓官 仉督 子车 子車 颛孙 顓孫 巫马 巫馬 漆雕 乐正 樂正 壤驷 壤駟 拓跋
  夹谷 夾谷 宰父 谷梁 榖梁 段干 羊舌 微生 梁丘 左丘 第五 贺兰 賀蘭 纳兰 納蘭 完颜 完顏 耶律 哥舒 叔孙 叔孫 綦毋 母丘 毋丘 相里 胡母`.split(
    /\s+/,
  ),
)
