// Word lists: data only, all in lower case; words.cpp asks them. In each list the words are sorted within a paragraph.
#pragma once

#include "analysis/word_set.h"

namespace confnotes::analysis {

// Inside names. Dutch, German, French, Spanish, Portuguese, Italian, Arabic.
inline constexpr WordSet<128> kNameParticles{R"(
al ap ben bin da das de del della den der des di do dos du e el et ibn la las le los mac op saint st t ten ter und
van vande vander ve von y zu zum zur
)"};

// Before names. English, German, Dutch, French, Spanish, Italian.
inline constexpr WordSet<128> kHonorifics{R"(
capt dame dipl doctor dott dr dra drs eng fr frau herr hr ing m mag mlle mme mr mrs ms mx prof professor rev sir sr
sra
)"};

// Words that say nothing of a heading. English, German, French, Spanish, Portuguese, Dutch, Italian.
inline constexpr WordSet<256> kFunctionWords{R"(
& a al am an and as at au aux by con d da das de del della der des di die do dos du e een ein eine el en et for from
für gli has have het how i if il im in into is it its l la las le les lo los met mit my na no not o oder of on or os
our para per por s so some that the their these this those to two um uma un und une up us using van versus via von
voor vs was we were what when where which who why with y you your zum zur
)"};

// What headings inside talks and around them are made of. English, German, French, Spanish, Portuguese, Italian,
// Dutch, Chinese, Japanese, Korean.
inline constexpr WordSet<1024> kStopWords{R"(
abstract abstracts acknowledgements acknowledgments action actions advice agenda agradecimentos anhang announcement
announcements answer answers antwoorden antworten appendix appunti article articles attendees author authors away
aways background beispiele bibliography bilan bio biography blog bonus book books bullet changelog closing
collegamenti comment comments conclusie conclusion conclusiones conclusioni conclusions conclusión conclusão cons
contact content contents context contributing contributors credits danke date demo demos description detail details
disclaimer discussion discussions diskussion documentation domande download dr draft einführung einleitung enlaces
epilogue example examples exercise exercises experience extra extras faq fazit feedback final follow followup
foreword fragen further future gallery general glossary goal goals gracias hashtags highlight highlights homework
idea ideas image images important impression impressions info information inhalt inhaltsverzeichnis inleiding
insights installation interesting introducción introduction introdução item items key label learned learning
learnings lesson lessons license liens ligações limitations link links list literatur location main material
materialien materials merci message messages metadata method methodology methods misc miscellaneous motivation name
next notable notas note notes notizen objective objectives observations organizers other others outcome outcomes
outline outlook overall overview part perguntas personal photo photos pictures point points post posts preamble
preface preguntas presentation presenter presenters previous prologue pros présentation publications purpose q qa
qna quellen question questions quick quotation quotations quote quotes random raw reading readings recap
recommendation recommendations recommended recording recordings recursos reference references referencias referenten
reflection reflections related remark remarks remarques requirements resource resources respostas respuestas
ressources result results resumen resumo review riassunto risposte role rough références réponses résumé rückblick
samenvatting section setup slide slides social sommaire source sources speaker speakers sponsor sponsors step steps
summaries summary table tags take takeaway takeaways team thank thanks thought thoughts tips title tl tldr toc todo
todos tool tools topic topics transcript tweets update updates usage useful venue version video videos vragen
website websites words work wrap wrapup year ziele zusammenfassung überblick おわりに はじめに まとめ メモ 前言 参考 参考资料 參考資料 后记 問答
小结 总述 感谢 相关资源 引言 结束语 附录 花絮 报名 时间 地点 议题 心得 总结 感想 提问 摘要 概要 目录 目次 目錄 笔记 筆記 简介 簡介 總結 结语 背景 自己紹介 討論 讨论 資料 質疑応答 资料 連結 链接 问答 메모 요약 질문
)"};

// What headings above talks are made of. English, German, French, Spanish, Portuguese, Italian, Chinese, Japanese,
// Korean.
inline constexpr WordSet<256> kContainerWords{R"(
afternoon ateliers breakout charlas conferences conférences contributed day evening events hall halls interventi
invited keynote keynotes lightning lineup meetups morning oficinas palestras panels parallel plenaries plenary
ponencias poster posters presentations program programm programme room rooms schedule session sessions shows
sitzungen stage stages stream streams symposia symposium talks talleres timetable track tracks tutorials vorträge
workshops セッション タイムテーブル 日程 演講 演讲 発表 議程 议程 세션
)"};

// English, German, Spanish, French, Japanese, Chinese, Korean.
inline constexpr WordSet<128> kBreakWords{R"(
abendessen after afterparty cocktail cocktails gala almuerzo anmeldung apéro banquet bar break breakfast breaks brunch café cena check
checkin coffee dinner drinks déjeuner dîner frühstück happy hour kaffeepause lunch lunchtime mittagessen
mittagspause networking party pausa pause reception registration signup social tea 休憩 午休 午餐 懇親会 昼食 晚餐 签到 茶歇 휴식
)"};

// In what stands behind a name: role and affiliation. English, German, French, Spanish, Chinese, Japanese.
inline constexpr WordSet<512> kRoleWords{R"(
academy advocate advocates agency analyst architect architects artist associate at author blogger ceo cfo chair
chief cio cmo co coach cofounder company consultant contractor contributor coo coordinator core corp corporation cpo
creator cto curator dean department dept desarrollador designer dev developer developers devrel director développeur
editor employee engineer engineering engineers entrepreneur entwickler evangelist executive expert fellow foundation
founder founding freelance freelancer from gde geschäftsführer gmbh group hacker head inc independent ingeniero
ingénieur institute instructor intern journalist lab labs lead leader lecturer leiter librarian llc ltd maintainer
manager marketing mentor mvp of officer organizer owner partner phd postdoc president principal producer product
prof professor programmer project research researcher school scientist senior software sr staff strategist student
studio teacher team technologist universidad university université vice vp works writer 代表 公司 创始人 副教授 創辦人 博士 執行長 大学
大學 工程师 工程師 教授 研究员 研究員 社長
)"};

// Before a colon and a name. English, German, French, Spanish, Portuguese, Italian, Dutch, Chinese, Japanese, Korean.
inline constexpr WordSet<256> kSpeakerLabels{R"(
author authors by conférencier host hosts instructor instructors intervenant intervenante intervenants keynoter
lecturer moderator orador oradores orateur oratrice palestrante palestrantes panelist panelists panellists ponente
ponentes presented presenter presenters referent referenten referentin relatore relatori speaker speakers sprecher
sprecherin spreker sprekers talker vortragende vortragender who スピーカー 主講 主講人 主讲 主讲人 主讲者 分享人 分享者 嘉宾 演講者 演讲人 演讲者 発表者
登壇者 講師 講演者 講者 讲师 讲者 발표자 연사
)"};

// Before a colon, below the heading of a talk. English, German, French, Spanish, Chinese, Japanese, Korean.
inline constexpr WordSet<128> kMediaLabels{R"(
abstract aufzeichnung code deck diapositivas diapositives download duration folien length level link links
presentation recording recordings repo repository room slide slidedeck slides time transcript url video videos vidéo
website youtube スライド 動画 幻灯 幻灯片 录像 投影片 簡報 視頻 视频 資料 슬라이드
)"};

// In the name of a conference. English, German, French, Spanish, Portuguese, Chinese, Japanese.
inline constexpr WordSet<128> kEventWords{R"(
barcamp bootcamp camp con conf conference conferences conferencia conférence congreso congress convention devfest
devoxx encontro expo fest festival forum hackathon jam jornadas jug konferencja konferenz kongress meetup meetups
seminar seminars summit summits symposium unconference usergroup week weekend workshop カンファレンス 勉強会 大会 大會 年会 年會 沙龍 沙龙
研討會 研讨会 論壇 论坛
)"};

// English, German, French, Spanish.
inline constexpr WordSet<256> kMonths{R"(
abril agosto août apr april aug august avril dec december dezember diciembre décembre enero feb febrero februar
february février jan januar january janvier juillet juin jul juli julio july jun june juni junio mai mar march mars
marzo may mayo märz nov november novembre noviembre oct october octobre octubre oktober sep sept september septembre
septiembre
)"};

// English, German, French, Spanish, Dutch.
inline constexpr WordSet<128> kWeekdays{R"(
dienstag dimanche dinsdag domingo donderdag donnerstag freitag fri friday jeudi jueves lundi lunes maandag mardi
martes mercredi mittwoch miércoles mon monday montag samedi samstag sat saturday sonntag sun sunday sábado thu thur
thurs thursday tue tues tuesday vendredi viernes vrijdag wed wednesday weds woensdag zaterdag zondag
)"};

// Given names without accents. European, American, Turkish, Indian, Indonesian, Arabic, romanised Chinese, Japanese,
// Korean and Vietnamese.
inline constexpr WordSet<8192> kGivenNames{R"(
aadi aadidev aadinath aaditya aadrika aagam aagney aagneya aaliyah aalok aamod aanand aanandaswarup aanandinii
aanjaneya aaratrika aaron aarya aaryan aasa aasha aashritha aatmaj aatmaja aatreya aayushmaan aayushman abani abby
abdon abdul abdullah abe abel abelard abelardo abhaidev abhaya abhirath abhisyanta abigail abraham acaryatanaya
achalesvara acharyanandana acharyasuta achille achintya achyut ada adalbert adalberta adalberto adam adan addy adel
adela adelaida adelaide adele adelin adelina adeline adem adheesh adhiraj adhrit adi adikavi adil adina adinath
aditeya aditya adityanandan adityanandana adolf adolfo adonis adriaan adrian adriana adriano adrien adrienne
adrijana adripathi advaya adwitiya afra agasti agastya agata agaton aglae agnes agnesa agneya agnimitra agniprava
agnivesh agrata agustin agustina ahalya ahilya ahmad ahmed ahmet aida aidan aiden aileen aimee aisha aishani ajeet
ajit akira akram akroor aksel akshainie akshaj akshat akshata akshayakeerti akshita akula al ala alan alana alba
alban albert alberta alberte albertina alberto albin albina alcibiade alcide alda aldo alea alec alejandra alejandro
aleksa aleksandar aleksander aleksandra aleksey alena ales alessandra alessandro alessia alessio alex alexa
alexander alexandr alexandra alexandre alexandrea alexandrine alexane alexanne alexej alexey alexia alexis aleyna
alfons alfonso alfred alfreda alfredo ali alia alica alice alicia alida alima alina aline alisa alisdair alisha
alison alissa aliya aliyah alize alka allan allegra allen allison alma alois alojz alok alonzo alparslan alton alva
alvin alvina alya alycia alyssa alysson alzbeta amalia amalie amanda amani amar amara amaranaath amaresh amarnath
amata amaya ambar amber ambra ambroz amelia amelie ameyatma amin amina amir amira amish amodini amogh amos amrit
amrita amritambu amy ana anaadi anabel anabela anabelle anagh anais anal anala anamika anand ananda anandamayi anang
ananta anas anasooya anastasia anastasija anasuya anatol anatolie anda andel andela andelin andelina anders andras
andre andrea andreas andrei andrej andres andrew andrija andrina andy aneta anezka angel angela angelica angelina
angeline angelique angelo angie anh ani anica anika anil anila anilaabh anilabh anish anissa anita anja anjali
anjaneya anjushree anjushri anka ankal ankur ann anna annabel annabell annabelle annapurna anne anneli annelie
annette anni annie annika anouk anshula antea antero anthony antigone antoine antoinette anton antonella antoni
antonia antonie antonin antonina antonio anuja anunay anuraag anurag anusuya anwesha anya apollo apsara araceli aral
arcadie archan archibald archie arda ari ariadna arian ariana ariane arianna arie ariel arielle arindam aris
aristide arjun arlene armand armando armida armin arnaldo arne arnesh arno arnold aron arpad arsenie artemisa arthur
artur arturo artus arun aruna arvid arwen arya aryan asa ash asha ashish ashlesh ashley ashok asja aslesha assunta
astrid asya athena atila atmaja atmanand atmananda atreyee atreyi attila aubrey audrey augusta augustin augustina
augustine aura aurel aurelia aurelian aurelie aurelio aurora aurore austin ava avadhesh avani avantika axel axelle
aya ayana ayaz ayden ayla aylin ayman ayoub ayushmati aziz azra baala baalaaditya baalagopaal bahula baidehi
baijayanti bakula bala balaaditya balachandra baladitya balagopal balagovind balamani balgopal bandhu bandhul bankim
bankimchandra baran barbara barbora baris barnabas barry bart bartolomej basanti basil bastian batuhan beata
beatrice beatriz beau becky bela belinda bella ben benedikt beniamin benito benjamin bennett bennie benny bent bente
berat berenice berit berkay bernadette bernard bernardo bernhard bernice bert berta bertha bertram bertrand beryl
bessie beth bethany betina betsy bettina betty beulah beverly bhaanumati bhaasvan bhaaswar bhadra bhadrak bhadraksh
bhadran bhagavaan bhagirathi bhagvan bhagwanti bhagwati bhamini bhanumati bharadwaj bharat bhardwaj bhargava
bhargavi bhasvan bhaswar bhaumik bhavani bhaves bheeshma bhilangana bhima bhisham bhishma bhoj bhoopat bhoopati
bhooshan bhooshit bhramar bhudev bhudeva bhupati bhupen bhushan bhushit bhuvanesh bhuvaneshwar bianca bianka bibiana
bilal bill billie billy bilva bilwa bin birjesh bishnu bjarne bjorn blahoslav blaise blake blanca blanche blanka
blazej blazena bo bob bobbie bobby bodhan bogdan bogdana bohdan bohdana bohumil bohumila bohumir bohus bohuslav
bohuslava bojan bojana boleslav bonifac bonnie bora boris borislav borka boyd bozena bozica bozidar bozidara brad
bradford bradley brahma brahmaanand brahmabrata brahmanandam brahmdev brajendra brajesh brandi brando brandon brandy
branimir branimira branislav branislava branka brankica brayan brenda brendan brent bret brett brian brice bridget
bridgette brigita brigitta brigitte brijesh britt brittany bronislava brooke bruce bruna bruno bryan bryant bucur
buddhana budhil budimir burak byron caio caitlin caleb calista calvin camelia cameron camil camila camilla camille
candace candice candida candido cara carina carl carla carlo carlos carlota carlotta carlton carmela carmelo carmen
carmine carol carole carolina caroline carolyn carrie carroll cary casandra casey caslav casper cassandra cassandre
cassie cataleya catalina caterina catharina catherine cathy cecelia cecil cecile cecilia cecilie cedric cedrik
celeste celestin celestine celia celina celine cem cesar ceyda ceylin cezar chaanakya chaaruchandra chad chaitan
chakor chakradhar chakravartee chakravarti chakrika chanakya chanda chandak chandan chandani chandi chandini
chandira chandler chandni chandra chandraayan chandrabhaga chandrabhan chandradev chandrakala chandraketu chandrakin
chandramani chandramauli chandramohan chandran chandranath chandrani chandraprabha chandraswaroopa chandravati
chanel chantal chapal chapala charak charlene charles charlie charlotte charuchandra charumati charuvrat charvi
chase chaten chatur chatura chaturaanan chaturbhuj chelsey chen cheryl chester chetan chetanaanand cheyenne chiara
chidaakaash chidaatma chidambar chidambaram chidananda chinmayanand chinmayananda chip chiranjeev chiranjeeve
chitraksh chitrali chitramala chitrangada chloe chris christ christa christelle christian christiane christie
christina christine christophe christopher christy cindy claire clara clarence clarissa clark claude claudia
claudine claudio clay clayton clelia clemens clement clemente clementina clementine cleo cleopatra clifford clifton
clint clinton cloe clotilde clovis clyde cody colin colleen collin concepcion conner connie connor conrad constance
constantin cora coralie coraline cordelia corey corinna corinne cornelia cornelius corvin cory cosima courtney craig
cristian cristiana cristiano cristina cristobal ctibor curt curtis cynthia cyprian cyril cyrus daevi daevika dagmar
dagmara dahlia daisuke daisy daiwik daksha dakshayani dale dalia dalibor dalibora daliborka dalida dalila dallas
damaris damayanti damian damiana damien damir damodara damon dan dana dandak dandapaani dani danica daniel daniela
daniele daniella danielle danijela danilo danka danny dante danu daphne daphnee daria darian dariana darija darin
darina darinka dario darius darko darla darlene darnell darrel darrell darren darrin darryl darshan darshwana daryl
dasa dave davi david davide davin davor dawn dax dayaamay dayaananda dayaanidhi dayamayee dea dean deanna deb debbie
debora deborah debra deeksha deenabandhu deepak deepali deepan deepankar deependra deepesh deeptanshu deeptendu
deeptiman deeptimay deeptimayee deeptimoy deeptimoyee deevakar defne delbert delfina delia della delores delphine
denis denisa denise deniz dennis derek derrick desiree devadatt devagya devajyoti devak devangana devani devasree
devdan deven devesh deveshwar devi devika devin devvrat dewey dewi dexter dezider dhaanyalakshmi dhana dhanadeepa
dhanalakshmi dhananjay dhanapati dhanesh dhanpati dhanu dhanvin dhara dharani dharitri dharmaketu dhatri dhh dhruv
dhyanesh dhyaneshwar diana diane dianna dianne didier diego dietmar digambar digambara diksha dilan dilara dimitri
dina dinakar dinesh dinkar dino dion dionyz dipali dipankar dipendra dipesh diptendu divaakar divakar divjot divna
divya dixie dmitry dobromila dobroslav dobroslava dolores domenic domenica domenico domingo dominic dominick dominik
dominika dominique don donald donat donata donato donna donnie donny dora doreen dorian dorina doris dorota dorotea
dorothea dorothy doug douglas doyle draga drahomir drahomira drahoslav drahoslava draupadi drazen drew dron drona
dua duane dubravka dulari dulce dunja durga durgeshwari dusan dusana dustin dwaipayan dwaipayana dwayne dwight dylan
earl earnest ebba ebony ed eda eddie eddy eden edgar edgardo edison edita edith edmond edmund edna eduard eduarda
eduardo edvin edward edwin eekalabya efe efrem eileen ekaaksh ekadant ekaksh ekalavya ekaling ekaparnika ekdant ela
elaine elakshi elbert elda elea eleanor eleanore eleazar elena eleni eleonora eleonore eli elia eliah elian eliana
eliane eliano elias elif elijah elin elina eline elinor elio elisa elisabeth elise eliseo eliska elissa eliza
elizabeth ella ellen elli ellie elliot elliott ellis elly elmer elmira elmo elodie eloisa eloise elsa elsie elvira
elvis elyssa elza ema emanuel emanuela emelie emely emie emil emile emilia emilian emiliano emilie emilija emilio
emily emin emir emma emmanuel emmanuelle emmett emmie emmy emre ena enakshi enea enes ennio enola enrico enrique
ensar enya enzo ephraim eray eren eriberto eric erica erich erick erik erika erin erma erna ernest ernestine ernesto
ernst ervin erwin esha eshana eshita esma esmeralda esperanza esra essie esteban estefania estela estella estelle
ester estera esther etela ethan ethel etienne eugen eugene eugenia eugenie eula eulalia eulalie eunice eusebia
eusebie eusebio eva evan evangeline eve evelin evelina eveline evelyn evelyne everardo everett evgeny evie evy eymen
ezio ezra fabian fabiana fabiano fabien fabienne fabio fabiola fabrice faith fang fannie fanny farah fatima fatma
fausto fay faye federico fedor fedora felicia feliciano felicie felicita felipe felix femke feng ferdinand ferenc
fernando fidel filemon filiberto filip filipa filipe filippa filippo filomena finja finley finn finnley fiona flavia
flavie flavio fleur flora flore florence florentin florentina florian floriana florina florine floyd flynn forrest
frances francesca francesco francis francisca francisco franco francois francoise frank frankie franklin frantisek
frantiska franz fred freda freddie frederic frederick frederik frederique fredrick fredrik fredy freya frida
fridolin frieda friedrich fritz furkan fynn gabe gabin gabriel gabriela gabriele gabriella gabrielle gabrijela gael
gaetano gaia gail gajaadhar gajabahu gajadhar gajbaahu galina ganak ganaka ganapati gandharv gandharva ganesh
gangesh garrett garry garud garuda gary gaspar gaston gati gatik gauraang gaurang gauranga gaurav gautam gautama
gautami gayatri gayle gedeon geeta geetanjali gejza gemine gemini gemma gene geneva genevieve gennaro geoffrey georg
george georges georgette georgia georgiana gerald geraldine gerard gerardo gerda gerhard germaine german gerrit
gertruda gertrude ghanaanand ghanashyam ghanshyam ghita giacomo giada gian gianluca gianni gideon gilbert gilberto
gilda gilles gina ginger gino gioele gioia giorgia giorgio giovanna giovanni giri girija girik girika girindra
giriraaj giriraj girish girja gisela gita gitanjali giulia giuliana giuliano giulio giuseppe gizela gladys gleb glen
glenda glenn gloria gobinda gonzalo gopaal gopal gopee gopi gorakhanatha gorakhnath goran gordan gordana gordon
goswamee goswami gotum gouranga goutam govinda grace gracie graciela grady grant greg gregg gregor gregorio gregory
greta gretchen grgur griselda guadalupe gudakesa gudakesha gudrun guido guillermo gun gunnar gurdev gust gustav
gustave gustavo guy gwen gwendolyn gyorgy habib hadi hadley hafsa hailey hakan hakim halil halim halima hamsini
hamza hana hani hanna hannah hanne hannes hans hao harald hari harinakshi harinarayan harit harita harold harriet
harry haruto harvey hasan hasim hasna hassan hatem hattie hayden hayley hazel heather hector hedi heema heidi helen
helena helene helga helin helmut heloise hendrik henri henrieta henrietta henriette henrik henry herb herbert herman
hermann hermina hermine herta heydon hideki hilda hildegard himadri himani hira hiranmay hiranmaya hiranya hiroki
hiroshi holly homer hong horace horacio hortense howard hubert hugh hugo hui hussein hyun ian ibrahim ida idris
ignac ignacio ignacy igor ihsan ila ilaria ilarion ilay ilayda ileana ilenia ilhan ilia iliana ilias ilija ilja
ilona ilsa ilya ilyas imani imelda imke immanuel imran ina inara inaya inder indira indra ines inesa inez inga
ingrid ingrida inka inna iolanda ira irem irena irene irfan irina iris irma irvin irving isa isaac isabeau isabel
isabela isabell isabella isabelle isac isadora isaiah isaias isak isidora isis ismael ismail isra israel istvan iva
ivan ivana ivanka ivanna ivar iveta ivica ivo ivona ivy iwan izabela izabella izidor izolda jace jacinthe jack
jackie jackson jacky jacob jacobus jacqueline jacquelyn jacques jada jade jaden jadranka jadranko jae jaga jagadish
jagadisha jagathi jagdeep jagdish jagmeet jahnu jai jaime jaimini jairo jake jakob jakov jakub jamal james jamie
jamil jamila jan jana jane janelle janet janice janie janina janine janis janka janna janne jannik jannis janosch
jara jared jari jarmila jarne jarod jarolim jaromir jaron jaroslav jaroslava jasen jasmin jasmina jasmine jasna
jason jasper javas javier jay jaya jayce jayda jayden jaylen jayson jazmin jean jeanette jeanne jeannette jeannie
jed jeff jeffery jeffrey jela jelena jelica jen jenna jennie jennifer jenny jens jeppe jerald jeremiah jeremias
jeremie jeremy jermaine jerome jerry jesper jess jesse jessica jessie jessy jesus jette jez ji jie jil jill jim
jimmie jimmy jin jindra jing jitender jitendra jo joachim joah joakim joan joana joann joanna joanne joanny joaquim
joaquin jocelyn jodi jody joe joel joelle joey johan johann johanna johanne johannes john johnathan johnnie johnny
jolana jolanda jolie jolien joline jon jona jonah jonas jonatan jonathan jonathon joon joost jordan jordi jordy
jorge jorgen joris jory jose josef josefa josefin josefina josefine joseph josephine josh joshua josiane josie josue
jovan jovana joyce jozef jozefina jozue juan juana juanita juda jude judita judith judy jule jules julia julian
juliana julianne julie julien julieta juliette julio julius jun juna junichi jurgen juri justin justina justine
justus justyn justyna jyoti jyotis jyotsana kaan kacper kadir kai kaia kailash kaj kaja kali kalinda kalpana kalyani
kama kamala kamalesh kamil kamila kamla kamlesh kanak kanaka kanchan kanishka kannan kannen kanti kara karan karen
kari karim karin karina karine karl karla karmela karol karolina karoline karthik kartik karunanidhi kashyap
kashyapi kasim kasper kassandra kat katarina kate katharina katherine kathleen kathryn kathy katie katrin katrina
katrine kay kaya kayden kayla kaylee kayleigh kazimir kazuki keano keanu keerti kei keiko keira keith kelley kelli
kellie kelly kelvin kemal ken kenan kendra kenji kenneth kenny kent kenta kenza kenzo kerem kerim kerry kevin kevlin
khadija khalid khalil kian kiana kiara kilian kim kimberly kira kiran kirk kirsten kirti kit kjell klaas klara
klaudia klemens klement klementyna kleopatra knut kobe koichi koloman konrad konstantin konstantyn koray kornel
kornelia krasimir krishna krishnadas krishnadasa krista kristen kristi kristian kristie kristijan kristin kristina
kristine kristof kristoffer kristopher kristy krystal kumar kumari kumuda kurt kvetoslava kyan kyle kyra kyung laal
lada ladislau ladislav lai laila lakshman lakshmi lakshmidhar lakshminath lal lalita lamar lambert lamia lana lance
lara larisa larissa larry lars lasse laszlo latif latoya laura laure lauren laurence laurens laurent lauri lauriane
laurie laurin laurine lauryn lavanya laverne lavinia lawrence laxman laxmi layla lazar lea leah leana leander
leandra leandro leann leanne leda lee leela lei leif leigh leila lela leland lelia len lena lene leni lenia lenka
lenn lennart lennert lennie lennox lenny lenya leo leon leona leonard leonardo leone leonel leoni leonid leonida
leonidas leonie leonor leonora leontina leopold leopoldina leopoldo leroy leslie lester leticia letitia letizia lev
levent levi levin lewis lexi lexie leyla li lia liam lian liana lias lidia lidija lila lili lilia lilian liliana
liliane lilla lillian lillie lilly lilou lily lin lina linda lindsay lindsey linn linnea lino linus lio lion lionel
lisa lisandro lisanne lisbeth lise liselotte liv liva livia livio liya liyana liz liza ljiljana ljuba ljubica lloyd
logan lois lola lonnie lora loredana loren lorena lorene lorenz lorenza lorenzo loretta lori lorin loris lorna
lorraine lotta lotte lou louay louie louis louisa louise lourdes lowell luan luana lubomir lubomira lubor lubos
luboslav luboslava luc luca lucas luce lucia lucian luciana luciano lucie lucien lucienne lucile lucille lucio
lucius lucy ludmila ludovic ludovica ludwig luena luigi luis luisa luise luiza lujza luka lukas luke lula luna lutfi
luther luz lya lyam lydia lydie lyla lyle lynda lynette lynn lynne mabel mable mack macy madeleine madeline madhuri
madina mads mae maeve mafalda magali magda magdalena maggie magnus mahdi mahendra mahesh maheswar mahir mahmoud
mahmud maia maida maira maja makoto maksim malati malcolm malena malia malik malika malin malina malou malti malvina
mamie manabu mandaakin mandakini mandy manel manfred mangala mangalya mani manik manikya manish manisha manjusha
manoj manon mansur manuel manuela mara marc marcel marcela marcelina marcella marcelo marcia marco marcos marcus
mare marek maren margaret margareta margarita margaux margie margita margot marguerite mari maria mariam marian
mariana marianna marianne mariano marica marie mariella marika marilena marilou marilyn marin marina marino mario
marion marisa marisol marit marita marius marjorie mark marko markus marlen marlena marlene marley marlo marlon
marsha marshall marta martha marthe martim martin martina martine marty marut marvin marwa mary maryam maryann masa
masahiro mason massimo mate matej mateja mateo mateus mateusz mathew mathias mathilda mathilde mathis matias matilda
matilde matis mats matt matteo matthew matthias matthis matti mattia mattie mattis matyas matylda maud maude maureen
maurice mauricio mauro max maxim maxima maxime maximilian maxine maya mayoor mayra medard medina meena meenakshi
megan megane meghan meghnad meghnath mehmet meike melania melanie melany melba melek melike melina melinda melis
melisa melissa melvin menaka menka mercedes meredith merle merlin mert merve mervin meryem mete metod mette mia
micaela micah micha michael michaela michal micheal michel michele michelle mick miguel mika mikael mikail mike
mikhail mikkel mikulas mila milada milan milana mildred mile milena miles milic milica milivoj milla milo milorad
milos miloslav miloslava milota milton milutin min mina minakshi mindy minerva ming minh minnie mira mirabela mirac
miran miranda miray mirco mireille mirela mirella miriam mirka mirko mirna miro miron miroslav miroslava mirza misty
mitch mitchell mitra mladen modest modesto mohamed mohammad mohammed mohan mohana mohinder mohini moira moises
mojmir molly mona monica monika monique monserrat morgan morgana moric moritz morris morten mose moses moussa
muhammad muhammed muhsin mukesh mukul murat muriel musa mustafa mya myla mylan mylene myra myriam myrna myron myrtle
nada nadezda nadia nadine nadir nagabhushanam nahil nail naim nalini nancy nanda naoki naomi naomie napoleon narayan
narcis narcisa narciso narendra narinder nasrullah natalia natalie natalija natan natanael natasa natasha nate
nathalie nathan nathanael nathaniel naval naveen navin nawal nazif nazim neal neda neil nela neli nelli nellie nelly
nelson nena neo nerea nestor nettie neva neven nevena nevin nevio nia nicholas nichole nick nico nicola nicolai
nicolas nicole niels nika nike nikhil nikita nikki niklas niko nikodem nikola nikolai nikolas nikolay nil nila nils
nimit nina nine nino niranjan nirbhay niro nisa noa noah noam noan noe noel noelia noelle noemi noemie nola nolan
nona noor nora norah norbert norberto norina norma norman nour nova novella novi nur nuria oceane octavia oda odin
odon ofelia ojaswini olaf oldrich ole oleg olga olimpia oliva olive oliver olivia olivier oliwia oliwier ollie
olympia omana omar omer ondrej onur oormila opal opalina opaline ophelia ora oren orlando ornella orville oscar
oskar osman osvaldo otilia otis oto otto owen oxana ozzie pablo padma palmira pam pamela pankrac pantaleon paola
paolo par paramartha parvati pascal pascale pasquale pat patrice patricia patrick patrik patrizia patsy patti patty
paul paula paulette paulin paulina pauline pavel pavlina pearl pedro peggy pelagia pelagie penelopa penelope peng
penny percy perla pero perry petar pete peter petra petronela phil philip philipp philippe phillip phoebe phyllis
pia pierre pieter pietro pilar pio piotr pius platon pooja poornima pramila pran pranay prasad prasanna prathamesh
pravoslav prayag preity prem prema preston prisca priscilla priska priya priyala prokop prosper prudence puneet
purnima purushottam pushti qiang queen quentin quieta quinn quinten rachael rachel radha radislav radmila radomir
rados radoslav radovan raduz rafael rafaela rafid rageshwari rageswari rahel rahim rahmi rahul raif raina rainer
raisa raj rajan rajendra rajesh rajinder rajiv rajko rakesh ralph ramaa ramesh rameshwar ramiro ramon ramona rana
randal randall randolf randolph randy rania ranjeet ranjit ranko raoul raphael raphaelle raquel rasmus rastislav
rati rauf raul ravi ray rayan rayen raymond rebeca rebecca rebeka regina reginald reina remo remus renat renata
renato rene renee rex reza rhea rhonda ria riana ricardo riccardo rich richard rick rickey ricky rico riley rina
rino rita ritesh roan rob robert roberta roberto robin robinson robyn rocco roch rochelle rocio roderick rodney
rodolfo rodrigo rogelio roger rohan rohana rohit roksana roland rolando rolf roman romana romeo romina romuald
romulus romy ron ronald ronja ronnie roosevelt rosa rosalia rosalie rosalinda rosamunda rosana rosanna rosario rose
rosemarie rosemary rosie rosina ross rostislav rowan roxana roxane roxanne roy roza rozalia rozina ruben rudolf
rudolph rudra rudy rufina rufus rukhmani rukmin rupert rupinder ruslan russell rustam ruth ruya ruza ruzena ryan ryo
saba sabina sabine sabri sabrina sachin sadie safa safira safiya salih salim sally salma salome salomea salomon
salvador salvatore sam samanta samantha samara sameer sami samia samir samira sammie sammy samson samuel samuele
sanda sandeep sander sandi sandra sandrine sandro sandy sanja sanjay sanka sanne santiago santina santino santos
sanya sara sarada sarah sarala saraswati sari sarina sarisha sarla saroja sarvin sasa sasha saskia satish satoshi
satyen saul sava savannah savina scarlett scott scottie sean sebastian selena selene selim selin selina selma semih
sena serafin serafina serena serge sergej sergey sergio servac seth seung severin shaina shakti shakuntala shana
shane shania shankar shanna shannon shanon shantanu shanti shany sharda shari sharmila sharon shashank shashi
shashikala shaun shawn shawna shayna sheela sheila sheldon shelia shelley shelly sher sheri sherman sherri sherry
sheryl shinji shirley shivakari sho shobhana shota shresth shresthi shreya shreyashi shridevi shrishti shubha
shubhaprada shwet siddarth siddhi siddhran sidney sidonia sidonie sienna sigurd silas silje silvan silvana silvia
silvija silvio simeon simon simona simone sina sinan sindre siro sitara skye slava slavek slavica slavka slavomir
sloka smita smriti sofia sofie sofija solange soledad solveig som soma somnath somu sona sonia sonja sonya soo
sophia sophie soraya soren spencer stacey stacy stan stanislav stanislava stanko stanley stasa stef stefan stefana
stefania stefanie stela stella stepan stephan stephane stephanie stephen steve steven stewart stig stojan stuart
subhash subhashini subhasini subodh sucheta sudeva sue sujata sukanya suma suman sumitra sung sunil sunita suresh
surya suryakant suryakanta suryakantam susan susana susanna susanne susheel sushil sushma susie suzana suzanne
svatopluk sven svetlana svetozar swami swapnil swara swarnalata sweta sydney sylvester sylvia sylvie tabea tabitha
tadeas taha takashi takeshi takuya talia tamara tami tamia tammy tania tanirika tanja tanushree tanushri tanya tao
tapan tara taras tarik tarja tarun tasha tasnim tatiana taylor tea ted teddy tej tejas tekla teo teodor teodora
teodoro teofil teona terence teresa tereza teri terrance terrell terrence terri terry tess tessa thalia thea thelma
theo theodor theodora theodore theresa therese thiago thomas tia tiago tiana tiara tibor tichomir tiffany tihomir
till tim timea timmy timo timon timotej timoteo timothy timur tina tito titus tobias tobin toby tod todd tom toma
tomas tome tomislav tommie tommy tomoko tomoyuki toni tony tonya toshi tracey traci tracy travis trevor tricia
trilochan trilochana trilok trilokanath trilokesh triloki trisha tristan troy tuana tushar ty tyler tyron tyrone
ubaldo udai udit ugo ujjawal ujjwal ulrich ulrika uma umang umar umut una uncle upendra urban uriel urmila ursula
usha uttam uwe vaclav vadim val cy dee di vaidehi vaijayanthi vaijayanti vaishnavi vaishno vaishvi vala valdemar valentin
valentina valentine valentino valeria valerie valter vanda vanesa vanessa vania vanja varalakshmi vasanti vasco
vasil vasilisa vasudev vasudeva vasudha vasundhara vavrinec veda vedang vedanga vedanshi velimir velma vendelin
venera vera verda verena verica verna verner vernon verona veronica veronika veronique vesna vicente vicki vickie
vicky victor victoria vida vidhur vidhya vidur vidya viggo vijay vikram viktor viktoria vilma vimal vimala vinay
vince vincent vincenza vincenzo viola violet violeta violette virgil virginia virginie vishnu vishwamitra vit vita
vito vittoria vivek vivian viviana viviane vivien vivienne vladana vladimir vladimira vladislav vladislava vlasta
vlastimil vlastimir vojtech vratislav vrinda vrund vsevolod vuk wade wallace walter wanda warren wayne wei wendell
wendy werner wesley wessel whitney wiktoria wilbert wilbur wilfred wilhelm wilhelmina will willard willem william
willie willis willy wilma wilson winifred winston woodrow xander xaver xavier xenia xiao xin xu yago yahya yan yang
yani yannick yannik yannis yara yasin yasmin yasmine yassin yassine yehuda yevgeny ying yogendra yogesh yoginder
yoko yolanda yolande yong yoshi younes young youssef yu yuki yukihiro yuna yunus yuri yusuf yusuke yuta yuya yves
yvette yvonne zach zachary zack zackary zafir zahra zaira zakaria zakary zaneta zara zayd zdenka zdenko zdeslava zed
zehra zelda zelmira zena zeno zenobia zeyd zeynep zhi zina zinaida zion zita ziva ziyad zlata zlatica zlatko zoe
zoey zofia zoja zoltan zora zoran zorka zulfikar zuzana zuzanna zvonimir
)"};

// Words that running text is made of, and those of conferences and computing: hardly ever part of a name. English.
inline constexpr WordSet<8192> kCommonWords{R"(
ability able about above abstract abstraction abstractions academic accept access accessed accessibility accessible
accessing according account accounts accuracy accurate achieve across act action actions active actively activities
activity actor actual actually adapt adaptive add added adding additional address adds admin adopt adopted adoption
advanced advantage advantages advice advocate affect affects afraid africa african after again against age agenda
agent agents agile agnostic ago agree ahead ai alert algorithm algorithms align alignment all allocate allocated
allocation allow allowed allowing allows almost alone along alpha already also alt alternative although always
amazing amazon america american amount amsterdam analysis analyst analytics analyze ancient and android angular
animal animation annotated annotation announced another ansible answer answers any anymore anyone anything anyway
anywhere apart api apis app appear appears apple application applications applied applies apply approach
approachable approaches appropriate approximate apps april ar architect architecture architectures are area areas
argument arguments around array arrays art article asia asian ask asked asking aspect aspects asset assets assigned
associated association assume assumes assumption assumptions async asynchronous atomic attached attack attacks
attended attendees attention attribute attributes audience audio audit auditing august auth authentication author
authors auto automate automated automatic automatically automation availability available average avoid avoiding
aware away awesome aws azure back backed backend backends background backup bad balance balancing bandwidth bar
barrier barriers base based baseline basic basically basics basis batch bayesian became because become becomes
becoming been before begin beginning behavior behind being believe below benefit benefits berlin best beta better
between beyond bias biases big bigger biggest billion binary binding bit bitcoin bite bites black block blockchain
blocked blocking blocks blog body bof book books boston bot both bound boundaries box boxes brain branch break
breakfast breaking breaks bring bringing brings british broke broken broker brought browser browsers budget bug bugs
build builder building builds built bunch business but button buttons buy bytes cache cached caching calculate
calendar call called calls came campus can canadian cancel cannot capabilities capacity capture car card care career
careful carefully case cases catalog catch categories cause caused causes causing cell cellular center central
certain chain challenge challenges challenging chance change changed changes changing channel channels chaos
characteristics characters charge chart charts chat cheap check checking checks chef chemical chicago child children
china chinese choice choices choose choosing chose chunks city class classes classic classification clean clear
clearly click client clients clinical clojure close closed closer closing cloud cluster clusters cms code codebase
coding coffee cognitive cold collaboration collaborative collect collection collections college color column columns
combination combine combined combining come comes comfortable coming command commands comment comments commit
commits committed common commonly communicate communication communities community companies company compare compared
comparison compatibility compatible compilation compile compiled compiler complete completed completely completion
complex complexity compliant complicated component components compression compute computer computers computing
concept concepts concern concerns concurrency concurrent condition conditions conduct conference conferences
confidence config configuration configure confusion connect connected connecting connection connections connectivity
connects consensus consider considerations considered consistency consistent consists console constant constantly
constraints consultant consume consumer consumption contact contain container containers contains content contents
context continue continuous continuously contract contrast contribute contributions contributor contributors control
controlled controller controls conventions conversation conversations conversion convert cool copies copy core
corporation correct correctly correlated correlation cost costs could count counter counting countries counts couple
coupling course cover coverage covered create created creates creating creation creative creativity credentials
credit criteria critical crypto css culture curious current currently curve custom customer customers cut cutting
cyber cyborg cycle cycles daily dark dashboard data database databases dataset datasets date day days dead deal
dealing debt debug debugging december decent decide decided decision decisions dedicated deep deeper default
defaults define defined defines defining definitely definition definitions degree delete deliver delivery demand
demo demonstrate demos department depend dependencies dependency dependent depending depends deploy deployed
deploying deployment deployments deprecated depth describe described describes description descriptions design
designed designer designers designing desktop detail detailed details detect detection determine determined
determines dev develop developed developer developers developing development device devices devops devs devsecops
diagrams did die diff difference differences different differently difficult digital dimensions dinner direct
direction directly director directory disability discover discovered discovery discuss discussed discussion disk
display displays distance distinct distributed distribution dive diverse diversity divided django doc docker docs
document documentation documents does doing domain done down download drawing drive driven drives driving drop
drupal due duplicate during dynamic dynamics each earlier early easier easily easy economic ecosystem edge edit
editing edition editor education effect effective effectively effects efficiency efficient effort efforts either
elastic elasticsearch element elements elixir else elsewhere email embedded embrace embracing emotional empirical
employee employees enable enabled enables enabling encourage encrypted encryption end ended endpoint endpoints ends
energy engage engagement engine engineer engineering engineers engines english enjoy enough ensure enterprise entire
entities entity entry environment environments equal equivalent erlang error errors especially essential essentially
establish estimate estimates etc ethical europe european evaluate evaluation evangelist even evening event events
eventually ever every everybody everyone everything everywhere evolution evolutionary evolve evolving exactly
example examples except exception exceptions exchange excited exciting exclusive execute executing execution
exercise exist existing exists expand expect expectations expected expensive experience experienced experiences
experiment experimental experiments expert expertise experts explain explained explaining explanation explicit
explicitly explore exploring expose express expression expressions extend extended extending extension extensions
external extra extract extracted extreme extremely eye face facebook fact factor factors fail fails failure failures
fairly fall fallback falls false familiar family faq far fast faster favorite fear feature featured features
february federated feedback feel feeling feels felt few fewer field fields fight figure file files filesystem fill
filter filtering filters final finally financial find finding finds fine fireside first fit fits five fix fixed
fixes fixing flag flat flexibility flexible floor flow fly focus focused focuses folder folks follow following
follows food for force forget fork form format formats forms forward found foundation founder four framework
frameworks france free freedom french frequency frequent frequently fresh friday friend friendly friends from front
frontend full fully fun function functional functionality functions further future gain game games gap gave general
generally generate generated generates generating generation generator generic genetic genome genomic genomics
geospatial germany get gets getting git github gitlab give given gives giving global gmbh goal goals goes going
golang gone good google got gpt gradually grants graph graphical graphql graphs great greater green grid ground
group groups grow growing grows growth grpc guidance guide guidelines hackathon had hadoop half hall hand handle
handled handles handling hands happen happened happening happens happy hard harder hardware has haskell have having
head header headers health healthy hear heard heavily heavy held help helped helpful helping helps her here hidden
hide hierarchical hierarchy high higher highlight highlights highly him hints hire his historic history hit hits
hold holding holy home hood hooks host hosted hosting hosts hot hour hours house how however html http https huge
human humans hundreds hybrid hyper icon icons idea ideal ideas identification identifier identify identity ignore
image images imagine img immediate immediately immune immutable impact impacts implement implementation
implementations implemented implementing import importance important impossible improve improved improvement
improvements improving inc incident include included includes including inconsistent increase increased increases
increasing incremental independent independently index indexes india individual individuals industrial industry
inference influence info information informed infrastructure initial initially injection inline innovation input
inputs inside insight insights inspired install installed instance instances instead institute institutions
instruction instructions integrate integrated integrating integration intent interact interacting interaction
interactions interactive interest interested interesting interface interfaces intermediate internal internally
international internet interviews into intro introduce introduced introducing introduction investment invited
involved ios iot isolated isolation issue issues italian item items iteration iterations its itself january japan
japanese java javascript jenkins job jobs join joined joins journey json judicial july june just kafka keep keeping
keeps kept kernel key keyboard keynote keynotes keys keyword kind kinds knew know knowing knowledge known knows
kotlin kubernetes label labels laboratories laboratory labs lack lambda language languages laravel large larger
largest last late latency later latest launch law layer layers layout layouts lazy lead leader leadership leading
leads learn learned learning least leave leaves led left legacy legal length less let lets level levels leverage
leveraging libraries library life lifecycle light lightning like likely likes limit limitations limited limits line
linear lines linguistic link linked linking links linters linux list listen lists little live lives living llc llm
llms load loaded loading loads local locally location locations lock locking log logging logic logical logs london
long longer look looked looking looks lookup loop loops lose losing loss lost lot lots love lovely low lower ltd
lucene lunch machine machines made magic main mainly maintain maintainability maintained maintaining maintenance
major majority make makes making manage managed management manager managers manages managing manifest manual
manually many map mapping maps march market marketing markets markup massive master mastering match matches matching
material materials math mathematical matrix matter matters maximum may maybe mean meaning meaningful means meant
measure measured measurement measuring mechanism media medical meet meeting meetings meetup melbourne member members
membership memory mental mention mentioned menu merge merged merging mess message messages met meta metabolic
metadata method methods metric metrics microservice microservices microsoft middle might migrate migrating migration
million mind minimal minimize minimum minute minutes miss missed missing mission mistake mistakes mix mixed ml
mobile mock mode model modeling models moderator modern modes modify modular module modules molecular moment monday
money mongodb monitor monitoring monolith monster month months more morning most mostly move moved moves moving much
multi multiple museum music must mysql name named names namespace naming native natural nature navigation near
nearly necessarily necessary need needed needing needs negative nested net netflix network networking networks
neural never new news next nice night nlp nobody node nodejs nodes noise non none normal nosql not note notes
nothing notice notification notifications notify november now npm nuclear number numbers object objective objects
observed obvious occur october off offensive offer offering offers office officer official offline often okay old
older onboarding once oncology one ones ongoing online only onto open opened opening operate operating operation
operational operations operator operators opportunities opportunity ops optimal optimization optimizations optimize
optimizing option optional options orchestration order ordering organic organization organizations organizer
original originally other others otherwise our ourselves out outcome outcomes output outputs outro outside over
overall overhead overlap overview own ownership paas package packages page pages paid pain pair pairs panel panelist
panelists panels paper papers paradigm parallel parameter parameters parent paris parse part particular particularly
partner parts party pass passed passing passion password passwords past paste path paths pattern patterns pay people
per perfect perform performance perhaps period periodically permission permissions persistent person personal
perspective phase phone photo php phrase physical pick picture piece pieces pipeline pipelines pixel place places
plain plan plane planet planning plastic platform platforms play player plays plenary plugin plugins pods poetry
point pointed points policies policy political pool poor poorly popular population port position positive
possibilities possible post poster postgres postgresql posts potential potentially power powered powerful practical
practice practices predict predictive prefer prepare prepared presence present presentation presented presenter
presenters pretty prevent preview previous previously primary principles print prior prioritize priority privacy
private probabilistic probably problem problems process processes processing prod produce produced produces product
production productivity products professional professor profile profiles program programmers programming programs
progress project projects promise prompt proper properly properties property proposed protect proteomic protocol
protocols provide provided provider providers provides providing provision proxy psychological public publish
published publishing pull puppet pure purpose push pushing put putting python quality quantum queer queries query
question questions queue queues quick quickly quite race radical rails raise ran random range rapid rare rarely rate
rates rather ratio raw reach react reactive read readable reader reading reads ready real reality really realtime
reason reasoning reasons recall recap receive received receives recent recently recognition recognize recommend
recommendation recommendations recommended record recording records recovery recreate recurrent redis reduce reduced
reducing refactor refactoring reference references regarding region regions registration registry regression regular
regularly related relation relational relationship relationships relative relatively release released releases
relevant reliability reliable rely remaining remarks remember remote remove removed removes removing render rendered
rendering repeat replace replaced replacement replication repo report reporting reports repositories repository
represent representation represented represents request requested requests require required requirements requires
research researcher resilient resolution resource resources respond response responses responsibility responsible
responsive rest result results retrospective return returns reusable reuse revenue reverse review reviews right risk
risks roadmap robust role roles room root route routes routing row rows rule rules run runner running runs runtime
rural rust saas safe safety said sales same sample samples sat saturday save saved saw say saying says scala
scalability scalable scale scaling scenario scenarios schedule scheduling schema school science scientist scope
score scraping screen script scripting scripts search searches searching seattle second seconds secret secrets
section secure security see seeing seem seemed seems seen select selection self selling semantic semantics send
sending sends senior sense sensitive sent sentence seo separate separately separation september sequence sequential
series serious serve served server serverless servers service services serving session sessions set sets setting
settings setup several shape share shared sharing she shell shift shiny ship shipped shipping short shorter should
show showed showing shown shows side sign signal signals signature significant significantly silent silky similar
similarity simple simpler simplify simply since singapore single sit site sites situation situations six size sizes
skill skills slack slide slides slow slower small smaller smart snapshot social society software sold solr solution
solutions solve solved solves some someone something sometimes somewhere soon sort sound sounds source sources space
spaces span spanish spark spatial speak speaker speakers spec special specific specifically specification specify
speech speed speeds spend spent split splitting sponsor sponsors sports spot spread sprint sql src stable stack
stacks staff stage stages stakeholders stand standard standards star start started starting starts startup state
stateful stateless statement statements states static statistical statistics stats status stay step steps still
stochastic stop stops storage store stored stores stories storing story strategic strategies strategy stream
streaming streams strengths strict string strings strong structural structure structured structures stuck students
studies study stuff style styles subject submit subsequent subset success successful such suggestions suite summary
summit sunday super supply support supported supporting supports sure surface survey sustainable swag swift switch
switched switching symbolic symfony sync syntax synthetic system systemic systems tab table tables tactical tag tags
tailored take takeaways taken takes taking talk talked talking talks target targets task tasks teach teaching team
teams tech technical technique techniques technologies technology tell tells template templates templating temporary
tend term terms terraform test tested testing tests text than that the their them theme themes themselves then
theoretical theory there therefore these they thing things think thinking third this those though thought thoughts
thousands thread threads three through throughout throughput throw thursday tickets tidy tied time times tiny tips
title today together token tokens told tolerance too took tool tooling toolkit tools top topic topics toronto total
touch toward towards tracing track tracking tracks traditional traffic train trained training transactions
transcriptional transfer transform transformation transforming transition translate translation transparent
transport travel treat tree trees trend trends tricks tried tries trigger triggers true truly trust trusted truth
try trying tuesday turn turned tutorial tutorials tweet twice twitter two type typed types typescript typical
typically typing ui ultimate unconference under underlying understand understandable understanding unified unique
unit units universal university unknown unless unnecessary until update updated updates updating upgrade upload url
usable usage use used useful user users uses using usually ux valid validate validation valuable value values van
variable variables variety various vector vendor venue verify version versioning versions versus vertical very via
video videos view views viral virtual visibility visible vision visual visualization voice volume vr vue wait
waiting walk want wanted wants was wasm watch watching way ways wearable web webassembly website websites wednesday
week weeks weight welcome well went were what whatever when where whether which while white who whole whose why wide
widely width wild win window windows wins wireless with within without women word wordpress words work worked worker
workers workflow workflows working workload workloads works workshop workshops world worldwide worry worse worst
worth would wrap wrapper write writes writing written wrong wrote xml yaml year years yes yet you your yourself zero
ruby crystal
)"};

}  // namespace confnotes::analysis
