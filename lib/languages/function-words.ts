import type { Tag } from './tags.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Frequent words that carry grammar, by language, in lower case: what tells languages of one script apart. */
export const functionWords: Record<Exclude<Tag, 'ja' | 'ko' | 'zh'>, ReadonlySet<string>> = {
  de: words(
    'aber als am an auch auf aus bei bis das dass dem den der des die durch ein eine einem einen einer er es für gegen haben hat hatte ich ihm ihre im in ist mehr mit nach nicht noch nur oder sei sein seine sich sie sind so über um und unter vom von vor war waren werden wie wird wurde wurden zu zum zur zwischen',
  ),
  en: words(
    'a about after also an and any are as at be been before but by can could did do for from had has have he her his how i if in into is it its more most my no not of on only or other our out over said she should so some such than that the their them then there these they this those to under until up was we were what when where which while who will with would you',
  ),
  es: words(
    'a al ante aunque como con contra cuando cómo de del desde donde durante e el ella en entre era es esta este esto están fue fueron ha han hasta hay la las le les lo los más mientras muy ni no o para pero por porque que quien qué se según ser si sin sobre son su sus también tras u un una unos y ya él',
  ),
  fr: words(
    'a ainsi alors après au aussi aux avant avec avait ce ces cette comme contre dans de depuis des dont du elle en entre est et été être eu il ils la le les leur lors lui mais même ne nous on ont ou où par pas plus pour qu que qui sa sans se selon ses si son sont sous sur un une vers y était c d l n s j m t',
  ),
  it: words(
    'a ad agli ai al alla alle allo anche avrebbe che chi ci come con contro cosa cui da dagli dai dal dalla dalle degli dei del della delle dello di dopo e ed era fra gli ha hanno i il in io la le lo loro ma mentre ne negli nei nel nella nelle noi non o per perché però più poi prima quale quando quella quelle quello questa questo se secondo senza si sia sono stata stato su sua sugli sui sul sulla sulle suo tra tutti un una uno verso c d l dell all dall nell sull un è',
  ),
  pl: words(
    'a ale bez być będzie był była było były co czy dla do gdy i ich ile im iż ja jak jako jego jej jest jeszcze już kiedy które który lecz lub ma mnie między na nad nie niż o od oraz po pod podczas ponad przed przez przy są się także tam ten też to tego tej tym tylko u w we wraz z za ze został została że',
  ),
  pt: words(
    'a ainda ao aos após as até com como contra da das de depois do dos e ela ele em entre era essa esse esta este está eu foi foram há isso já mais mas na nas no nos não o onde os ou para pela pelo por porque quando que quem se segundo sem ser seu sob sobre sua são também tem um uma é',
  ),
  ru: words(
    'а без был была были было быть в во вместе все для до его ее если еще же за и из или им их к как когда которые который ли между мы на над не него нет но о об он она они от по под после при с сам свою себя со также там то того тоже только у уже чем что чтобы эта эти это этого этот я',
  ),
  uk: words(
    'а але без був була були було бути в вже він вона вони все від для до з за зі й його її їх її і із й коли к каже ми між на над не немає ні нього о об однак по під після про при проти та так також там те ти то того тільки у уже хто це цей ця час чи що щоб я як яка який які',
  ),
};
