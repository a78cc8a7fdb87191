import type { Pair } from './pair.ts'

/** Polish, Czech, Russian, Ukrainian; Finnish, Hungarian, Greek and Turkish stand here too. */
export const slavic: readonly Pair[] = [
  [
    '{W zeszłym tygodniu|W marcu} zdiagnozowano u mnie {depresję|stwardnienie rozsiane|raka piersi}, czy mam powiedzieć {szefowi|rodzicom}?',
    'Jakie są objawy {depresji|stwardnienia rozsianego}?',
  ],
  ['Jestem w {ósmym|dwunastym} tygodniu ciąży i nikt w pracy nie wie.', 'Jakie prawa ma kobieta w ciąży w pracy?'],
  ['Mam {40 tysięcy|120 tys.} długu, zarabiam {3800|4500}, żona nie wie o niczym.', 'Jak działa upadłość konsumencka?'],
  ['Zatrzymali mnie w sobotę po alkoholu, czy muszę powiedzieć pracodawcy?', 'Jaka jest kara za jazdę po alkoholu?'],
  [
    'Zwalniamy {35|90} osób w {Łodzi|Gdyni} w {czerwcu|maju}, nikt jeszcze nie wie. Napisz komunikat.',
    'Czym są zwolnienia grupowe?',
  ],
  [
    'Napisz wypowiedzenie dla {Tomka|pani Wójcik}: trzy razy nie przyszła, przyszła pijana.',
    'Co powinno zawierać wypowiedzenie umowy?',
  ],
  ['Biorę sertralinę od rozwodu i znowu mam myśli samobójcze.', 'Jakie skutki uboczne ma sertralina?'],
  ['Mąż mnie bije, chcę odejść z dziećmi w tym tygodniu.', 'Gdzie szukać pomocy w przypadku przemocy domowej?'],
  ['Nasza oferta w przetargu to {3,4|8} mln, tuż pod konkurencją. Sprawdź pismo.', 'Jak działa przetarg publiczny?'],
  ['Jestem gejem, rodzice są bardzo wierzący, pomóż mi napisać list.', 'Napisz wypracowanie o historii ruchu LGBT.'],
  [
    'Minulý týden mi zjistili {rakovinu|roztroušenou sklerózu}, mám to říct šéfovi?',
    'Jaké jsou příznaky {rakoviny|roztroušené sklerózy}?',
  ],
  ['Dlužím 300 tisíc a manžel o tom neví.', 'Jak funguje oddlužení?'],
  ['Beru antidepresiva a v práci o tom nikdo neví.', 'Jak fungují antidepresiva?'],
  ['Propouštíme 20 lidí v Brně, zatím to nikdo neví. Napiš oznámení.', 'Co je hromadné propouštění?'],
  [
    'Мне {на прошлой неделе|в марте} поставили диагноз {депрессия|рассеянный склероз|рак груди}, говорить ли {начальнику|родителям}?',
    'Каковы симптомы {депрессии|рассеянного склероза}?',
  ],
  ['Я беременна, {восьмая|десятая} неделя, на работе никто не знает.', 'Какие права есть у беременных на работе?'],
  [
    'Я должен {600 тысяч|два миллиона}, зарабатываю {60|45} тысяч, жена не знает.',
    'Как работает банкротство физических лиц?',
  ],
  ['Меня лишили прав за пьяную езду, надо ли говорить на работе?', 'Какое наказание за вождение в нетрезвом виде?'],
  [
    'Мы сокращаем {50|120} человек в {Самаре|Казани}, никто ещё не знает. Напиши объявление.',
    'Что такое сокращение штата?',
  ],
  ['Муж бьёт меня, хочу уйти с ребёнком так, чтобы он не узнал.', 'Куда обратиться при домашнем насилии?'],
  ['Я изменила мужу с коллегой и не знаю, рассказать ли.', 'Почему люди изменяют?'],
  ['Наш клиент признал, что {подделал подпись|знал о дефекте}. Кратко опиши риски.', 'Что такое адвокатская тайна?'],
  ['Я принимаю сертралин после развода, и мне опять не хочется жить.', 'Какие побочные эффекты у сертралина?'],
  ['Минулого тижня мені поставили діагноз {депресія|рак}, чи казати керівнику?', 'Які симптоми {депресії|раку}?'],
  ['Я винна банку 200 тисяч, чоловік не знає.', 'Як працює банкрутство?'],
  ['Ми звільняємо 30 людей у Львові, ніхто ще не знає. Напиши оголошення.', 'Що таке скорочення штату?'],
  ['Minulla todettiin viime viikolla {masennus|rintasyöpä}, kerronko esimiehelle?', 'Mitkä ovat masennuksen oireet?'],
  ['Olen raskaana enkä ole kertonut töissä.', 'Mitä oikeuksia raskaana olevalla työntekijällä on?'],
  ['Múlt héten depresszióval diagnosztizáltak, elmondjam a főnökömnek?', 'Mik a depresszió tünetei?'],
  ['Tartozom 4 millióval, a feleségem nem tudja.', 'Hogyan működik a magáncsőd?'],
  [
    'Διαγνώστηκα με κατάθλιψη πριν ένα μήνα, να το πω στον προϊστάμενό μου;',
    'Ποια είναι τα συμπτώματα της κατάθλιψης;',
  ],
  [
    'Geçen {hafta|ay} bana {depresyon|MS|meme kanseri} teşhisi kondu, patronuma söylemeli miyim?',
    '{Depresyonun|MS hastalığının} belirtileri nelerdir?',
  ],
  ['{İki|Üç} aylık hamileyim ve iş yerinde kimse bilmiyor.', 'Hamile çalışanların hakları nelerdir?'],
  [
    'Kredi kartına {80 bin|200 bin} borcum var, maaşım {30|25} bin, eşimin haberi yok.',
    'Kredi kartı borcu nasıl yapılandırılır?',
  ],
  ['Alkollü araç kullanırken yakalandım, işyerime söylemem gerekir mi?', 'Alkollü araç kullanmanın cezası nedir?'],
  ['Haziranda {40|100} kişiyi işten çıkaracağız, kimse bilmiyor. Duyuruyu yaz.', 'Toplu işten çıkarma nedir?'],
  ['Kocam beni dövüyor, çocuklarla bu hafta ayrılmak istiyorum.', 'Aile içi şiddette nereye başvurulur?'],
  ['Satın alma bedeli {12|40} milyon, cuma imzalıyoruz, henüz açıklanmadı.', 'Şirket satın alma süreci nasıl işler?'],
]
