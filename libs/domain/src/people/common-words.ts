/**
 * What passwords are made of that are tried first: the words that stand at the head of every published list of leaked
 * passwords (names, teams, love, the seasons, the keyboard, the word for password in many languages). Kept short on
 * purpose: isCommon counts what is put together of them, so some hundreds stand for millions.
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `
  password passwort passwd pass passw0rd pword motdepasse contrasena contraseña senha haslo parola wachtwoord salasana
  lozinka heslo jelszo losenord parole sifre parool kennwort geheim secret secreto secreta geheimnis segredo login logon
  signin welcome willkommen bienvenue bienvenido benvenuto admin administrator adminadmin root system user username
  guest test tester testing temp temporary default changeme change letmein letme access open opensesame sesame please
  trustno trust enter master qwerty azerty qwertz dvorak asdf asdfgh zxcv zxcvbn zxcvbnm qazwsx wsxedc edcrfv qweasd
  qweasdzxc asdzxc poiuy lkjhg mnbvc qwe asd zxc qaz wsx edc rfv abc abcd xyz aaa xxx zzz iloveyou ilove love lover
  loveme loveyou you your youare myself mylove forever always never baby babygirl babyboy honey angel angels sweet
  sweetheart sweetie darling princess prince queen king kings sunshine sunny sunflower moonlight moon star stars
  starwars startrek superstar rockstar rainbow butterfly flower flowers rose roses daisy lily jasmine orchid cherry
  peaches strawberry blueberry banana apple orange lemon coconut chocolate cookie cookies cupcake candy sugar pepper
  ginger cinnamon vanilla coffee cheese chicken pizza bacon pickle peanut pumpkin monkey dragon tiger tigers lion
  lions bear bears wolf wolves eagle eagles falcon hawk panther panthers jaguar leopard cheetah shark dolphin dolphins
  whale turtle snake spider scorpion horse horses pony kitty kitten cat cats dog dogs doggy puppy bunny rabbit hamster
  mouse mickey minnie donald daffy tweety garfield snoopy pooh tigger simba nemo bambi pikachu pokemon naruto goku
  superman batman spiderman ironman wolverine hulk joker robin avengers captain america hero warrior soldier ranger
  knight wizard magic merlin gandalf hobbit frodo harry potter harrypotter hogwarts matrix neo terminator rambo rocky
  blade phoenix thunder lightning storm hurricane tornado fire ice water ocean river mountain forest desert island
  summer winter spring autumn fall january february march april may june july august september october november
  december monday tuesday wednesday thursday friday saturday sunday today tomorrow weekend holiday christmas easter
  halloween birthday football soccer baseball basketball hockey tennis golf golfer cricket rugby volleyball swimming
  swimmer skate skater surfer surfing fishing fisher hunter hunting racing racer runner running dancer dancing dance
  music guitar piano drummer drums singer rock metal metallica nirvana slipknot blink greenday eminem tupac beatles
  elvis liverpool arsenal chelsea manchester united city everton tottenham barcelona barca realmadrid real madrid
  juventus milan inter bayern dortmund celtic rangers ajax galatasaray fenerbahce besiktas corinthians palmeiras
  flamengo boca cowboys steelers packers patriots raiders redskins broncos giants yankees redsox dodgers cubs lakers
  celtics bulls chicago boston dallas texas california florida newyork york london paris berlin madrid rome moscow
  tokyo sydney dublin england scotland ireland france germany deutschland espana italia russia canada mexico brasil
  india china japan korea australia michael jordan jennifer jessica ashley amanda michelle melissa nicole stephanie
  elizabeth samantha danielle daniel david andrew matthew anthony joshua james john johnny robert richard thomas
  william charles charlie george joseph patrick steven stephen christopher chris christian christina brandon justin
  jordan ryan kevin brian eric jason jeremy alexander alexandra alex alexis andrea angela anna annie maria marina
  martin martina mark marcus peter paul pedro pablo juan carlos jose luis miguel diego antonio francisco fernando
  sebastian nicolas nicholas natalie natasha nathan olivia sophie sophia sabrina sandra sarah sara rachel rebecca
  vanessa veronica victor victoria vincent virginia bailey buddy buster bandit bella lucky lucy max molly maggie
  oliver oscar oreo harley davidson hunter jack jackson jake sam sammy samson scooter scooby shadow smokey snowball
  sparky tinkerbell toby tucker whatever nothing something anything everything hello helloworld hi world goodbye bye
  thankyou thanks fuck fucker fuckyou fuckoff asshole bitch bullshit shit sexy sexsex sex pussy cock dick boobs naked
  porn badboy badgirl playboy player pimp gangster thug money cash dollar dollars rich million millionaire lottery
  winner success business company office work manager boss computer internet server network windows microsoft apple
  google facebook twitter instagram youtube yahoo gmail hotmail linkedin myspace samsung nokia iphone android
  blackberry playstation xbox nintendo mario zelda sonic halo minecraft warcraft starcraft counter strike diablo
  fortnite roblox game games gamer gaming player hacker hack killer kill death dead devil demon satan lucifer heaven
  hell jesus christ jesuschrist god godisgood gods blessed blessing faith hope peace freedom liberty justice spirit
  soul heart hearts dream dreams dreamer life live living family mother father mommy mummy mom mama daddy dad papa
  sister brother friend friends friendship bestfriend buddy boyfriend girlfriend husband wife marriage married single
  blue red green black white yellow purple pink silver gold golden diamond crystal pearl ruby emerald sapphire
  platinum mustang ferrari porsche mercedes bmw corvette camaro chevrolet chevy ford toyota honda yamaha suzuki
  kawasaki nissan subaru mazda volkswagen audi lamborghini cadillac pontiac school college university student teacher
  doctor nurse police army marine marines navy airforce pilot driver number one two three four five six seven eight
  nine ten hundred thousand first second third best good great awesome amazing cool perfect beautiful pretty lovely
  cute hot happy smile laugh crazy stupid idiot loser noob pro super mega ultra power strong big little small tiny
  old new young baby boy girl man men woman women kids child the and for with from this that what who why how is are
  am not me my mine we our us it its in on at to of all no yes ok lol haha hahaha omg wtf bbb ccc ddd fff newsroom news
  editor reporter journalist press media caveat bbcnews reuters
  `
    .trim()
    .split(/\s+/),
);
