import { fold } from "../../language/fold.ts";

/**
 * Russian and Arabic words of questions, by their beginnings, with the English word that the briefings say. A beginning
 * that ends in "$" must be the whole word. Small on purpose: names go through the gazetteer, not through here.
 */
const russian = `
сколько$ how-many; скольких$ how-many; когда$ when; где$ where; кто$ who; какой$ which; какая$ which; какие$ which; каком$ which; что$ what; почему$ why; как$ how; далеко$ far
танк tanks; самолет aircraft; авиац aircraft; вертолет helicopters; беспилотник drones; дрон drones; бпла drones; ракет missiles; корабл ships; катер boats; машин vehicles; автомобил vehicles; грузовик trucks; техник vehicles
террорист terrorists; боевик militants; террористическ terrorist; игил isis; солдат soldiers; военнослужащ soldiers; военн military; войск troops; личн personnel; состав personnel
мирн civilian; жител residents; гражданск civilian; человек$ people; людей$ people; люди$ people; дет children; ребен children; женщин women; беженц refugees; перемещен displaced; раненых wounded; ранен wounded; пострада wounded; погиб killed; убит killed; уничтож destroyed; разруш destroyed; поврежд damaged; непригод uninhabitable; потер lost; потеря lost; сбит shot
цел targets; объект targets; удар strikes; авиаудар airstrikes; вылет sorties; обстрел shelling; взрыв explosions; нарушен violations; перемири ceasefire; прекращен ceasefire
населен inhabited; пункт settlements; сел villages; деревн villages; город city; территор territory; квадратн square; километр kilometers; процент percent; тонн tons; метр meters; долл dollars; миллион million; тысяч thousand
помощ aid; гуманитарн humanitarian; продовольств food; продукт food; конвой convoy; достав delivered; отправ sent; получ received; вода water; воды water; больниц hospitals; школ schools; дом$ houses; домов$ houses; жил housing; единиц units; лагер camps; тренировочн training; завод plants; склад depots
освобо liberated; западн western; восточн eastern; северн northern; южн southern; регион region; район area; област region; провинц province; линии line; линия line; границ boundary; патрул patrols; мисси mission; толчк aftershocks; толчок aftershocks; землетряс earthquake; зарегистр registered; провела conducted; провел conducted; истощен malnutrition; умерл died; умер died; наводнен flood; шторм storm; ураган hurricane; циклон cyclone; эпидем epidemic; вирус virus; вакцин vaccine; контакт contacts; подозрева suspected; подозреваем suspects; арест arrested; полиц police; мост bridges; дорог road; шоссе highway; семей families; семья families; семьи families; домохозяйств households; граждан citizens; бомб bombs; мин$ mines; мины$ mines; снаряд shells; боеприпас ammunition; артиллер artillery; гаубиц howitzers; пушк guns; миномет mortars; гранат grenades; автомат rifles; патрон cartridges; сдал surrendered; захвач captured; изъят seized; обнаруж found; найден found; пропал missing; спасен rescued; дефицит shortage; цена price; цены price; стоим cost; евро euros; миссии mission; выпущен fired; наблюдат monitors; школьник pupils; учител teachers; врач doctors; медицин medical; клиник clinics; пациент patients; инфекц infections; холер cholera; корь measles; кори$ measles; палат tents; палатк tents; одеял blankets; приют shelters; убежищ shelters; электр electricity; газ$ gas; нефт oil; топлив fuel; пшениц wheat; кукуруз maize; муки$ flour; рис$ rice; корабле ships; судно ship; суда ships; моряк sailors; катастроф disaster; пожар fire; огонь fire; оползн landslide; жертв victims; тела bodies; наступлен offensive; операц operation; оборон defence; враг enemy; противник enemy; пленн prisoners; залож hostages; пересек crossed; прибыл arrived; покинул left; проживал live; прожива live; размещ lodged; распредел distributed; предостав provided; выделен allocated; выплат paid; соглашен agreements; примирен reconciliation; подпис signed; сложи laid-down; оружи arms; встреч meeting; переговор talks; заявил said; сообщ said; случа cases; заболе cases; умер died; эвакуир evacuated; вернул returned; задерж detained
российск russian; россии russia; россия russia; сирийск syrian; турецк turkish; американск american; украинск ukrainian; коалиц coalition; правительств government; оон un; вкс aerospace; минобороны ministry
январ january; феврал february; март march; апрел april; мая$ may; май$ may; мае$ may; июн june; июл july; август august; сентябр september; октябр october; ноябр november; декабр december
вчера yesterday; сегодня today; сейчас now; недел week; месяц month; год year; года year; прошл last; с$ from; по$ to; между$ between; и$ and; в$ in; во$ in; на$ in; под$ near; около$ near; возле$ near; вблизи near; из$ from; до$ to; за$ during; после$ after; от$ from; для$ for; у$ near; о$ about; об$ about; не$ not; или$ or
`;
const arabic = `
كم$ how-many; متى$ when; اين$ where; من$ from; مَن$ who; ما$ what; ماذا$ what; هل$ whether; كيف$ how
هدف targets; اهداف targets; غار strikes; ضرب strikes; طلع sorties; طاءر aircraft; طيران aircraft; طاير aircraft; دباب tanks; مركب vehicles; شاحن trucks; صاروخ missiles; صواريخ missiles; سفين ships; سفن ships; مسير drones
ارهابي terrorists; مسلح militants; مقاتل fighters; داعش isis; جندي soldiers; جنود soldiers; قوات troops; مدني civilians; شخص people; اشخاص people; اطفال children; طفل children; نساء women; لاجي refugees; نازح displaced; قتيل killed; قتل killed; قتلى killed; جريح wounded; جرح wounded; اصيب wounded; اصاب wounded; مصاب wounded; دمر destroyed; تدمير destroyed; نفذ carried-out; فقد lost; خسر lost
قري villages; بلد settlements; مدين city; مناطق areas; اراضي territory; مربع square; كيلومتر kilometers; كلم kilometers; طن tons; نسب percent; مليون million; دولار dollars; مساعد aid; انساني humanitarian; غذا food; قافل convoy; مياه water; مستشف hospitals; مدرس schools; منازل houses; منزل houses; مخيم camps
غربي western; شرقي eastern; شمالي northern; جنوبي southern; عدد number; بلغ reached; تحديد identified; مصحوب unaccompanied; غير$ other; كلف cost; تكلف cost; اصلاح repair; جسر bridges; جسور bridges; متضرر damaged; مشتب suspected; مشتبه suspects; اعتقل arrested; معتقل detained; ولاي state; محافظ governorate; منطق area; قري villages; شرط police; عاءل families; عايل families; اسر families; اسرة families; رهين hostages; رهاءن hostages; وفيات deaths; توفي died; موت deaths; زلزال earthquake; فيضان flood; اعصار cyclone; عاصف storm; مرض disease; وباء outbreak; كوليرا cholera; حصب measles; لقاح vaccine; عياد clinics; مريض patients; مرضى patients; خيم tents; بطاني blankets; ماوي shelters; مراكز centres; مركز centre; كهرب electricity; نفط oil; وقود fuel; قمح wheat; ذره maize; دقيق flour; ارز rice; حريق fire; ضحايا victims; ضحي victims; جثث bodies; هجوم attack; عملي operation; دفاع defence; عدو enemy; اسير prisoners; اسرى prisoners; عبر crossed; وصل arrived; غادر left; وزع distributed; قدم provided; دفع paid; لغم mines; الغام mines; قذاءف shells; قذيف shells; ذخير ammunition; مدفع guns; مدافع guns; اسلح weapons; سلاح weapons; عبوات bombs; قنبل bombs; قنابل bombs; طريق road; معبر crossing; حدود border; مخازن depots; مستودع depots; سكان population; يعيش live; يسكن live; مواطن citizens; اسعار prices; سعر price; يورو euros; مراقب monitors; بعث mission; دوري patrols; استسلم surrendered; عثر found; ضبط seized; فتح opened; اغلق closed; حرر liberated; تحرير liberated; هدن ceasefire; وقف ceasefire; خرق violations; انتهاك violations; اتفاق agreements; اجتماع meeting; حال cases; اصابات cases; عاد returned
روسي russian; روسيا russia; سوري syrian; تركي turkish; امريكي american; تحالف coalition; حكوم government; اوكراني ukrainian; امم un
يناير january; فبراير february; مارس march; ابريل april; مايو may; يونيو june; يوليو july; اغسطس august; سبتمبر september; اكتوبر october; نوفمبر november; ديسمبر december
امس yesterday; اليوم$ today; يوم day; اسبوع week; شهر month; عام year; سن year; الماضي last; في$ in; قرب$ near; بين$ between; و$ and; الى$ to; على$ in; عن$ about; منذ$ since; خلال$ during
`;

interface Entry {
  readonly begins: string;
  readonly whole: boolean;
  readonly english: string;
}

const entriesOf = (text: string): readonly Entry[] =>
  text
    .split(/[;\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== "")
    .map((each) => {
      const [word = "", english = ""] = each.split(/\s+/);
      return { begins: fold(word.replace("$", "")), whole: word.endsWith("$"), english: english.replaceAll("-", " ") };
    })
    // The longest beginning decides: "террористическ" before "террорист".
    .sort((a, b) => b.begins.length - a.begins.length);

const cyrillic = entriesOf(russian);
const semitic = entriesOf(arabic);
const isArabic = /\p{Script=Arabic}/u;

/** What is written on to the beginning of an Arabic word: and, in, by, for, the. */
const prefix = /^(?:و|ف)?(?:لل|(?:ب|ل|ك)?(?:ال)?)/u;

/** The English for a Russian or Arabic word of a question; null where it has none here. */
export function englishOf(word: string): string | null {
  const folded = fold(word);
  const entries = isArabic.test(word) ? semitic : cyrillic;
  const find = (text: string): Entry | undefined =>
    entries.find(({ begins, whole }) => (whole ? text === begins : text.startsWith(begins) && begins.length >= 2));
  const direct = find(folded);
  if (direct !== undefined) return direct.english;
  if (!isArabic.test(word)) return null;
  const bare = folded.replace(prefix, "");
  const found = bare.length < 2 || bare === folded ? undefined : find(bare);
  return found?.english ?? (folded.startsWith("و") && folded.length > 1 ? englishOf(folded.slice(1)) : null);
}
