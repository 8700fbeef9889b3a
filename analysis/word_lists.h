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
insights installation interesting introducción introduction introdução item items key lab label labs learned
learning learnings lesson lessons license liens ligações limitations link links list literatur location main
material materialien materials merci message messages metadata method methodology methods misc miscellaneous
motivation name next notable notas note notes notizen objective objectives observations organizers other others
outcome outcomes outline outlook overall overview part perguntas personal photo photos pictures point points post
posts pre preamble preface preguntas prerequisites presentation presenter presenters previous prologue pros
présentation publications purpose q qa qna quellen question questions quick quotation quotations quote quotes random
raw reading readings recap recommendation recommendations recommended recording recordings recursos reference
references referencias referenten reflection reflections related remark remarks remarques requirements resource
resources respostas respuestas ressources result results resumen resumo review riassunto risposte role rough
références réponses résumé rückblick samenvatting section setup slide slides social sommaire source sources speaker
speakers sponsor sponsors step steps summaries summary table tags take takeaway takeaways team thank thanks thought
thoughts tips title tl tldr toc todo todos tool tools topic topics transcript tweets update updates usage useful
venue version video videos vragen website websites welcome words work wrap wrapup year ziele zusammenfassung
überblick おわりに はじめに まとめ メモ 前言 参考 参考资料 參考資料 后记 問答 地点 小结 引言 心得 总结 总述 感想 感谢 报名 提问 摘要 时间 概要 目录 目次 目錄 相关资源 笔记 筆記 简介 簡介 總結
结束语 结语 背景 自己紹介 花絮 討論 讨论 议题 資料 質疑応答 资料 連結 链接 问答 附录 메모 요약 질문
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
academy advocate advocates agency analyst architect architects artist associate author blogger ceo cfo chair chief
cio cmo co coach cofounder company consultant contractor contributor coo coordinator core corp corporation cpo
creator cto curator dean department dept desarrollador designer dev developer developers devrel director développeur
editor employee engineer engineering engineers entrepreneur entwickler evangelist executive expert fellow foundation
founder founding freelance freelancer gde geschäftsführer gmbh group hacker head inc independent ingeniero ingénieur
institute instructor intern journalist lab labs lead leader lecturer leiter librarian llc ltd maintainer manager
marketing mentor mvp officer organizer owner partner phd postdoc president principal producer product prof professor
programmer project research researcher school scientist senior software sr staff strategist student studio teacher
team technologist universidad university université vice vp works writer 代表 公司 创始人 副教授 創辦人 博士 執行長 大学 大學 工程师 工程師 教授
研究员 研究員 社長
)"};

// Before a colon and a name. English, German, French, Spanish, Portuguese, Italian, Dutch, Chinese, Japanese, Korean.
inline constexpr WordSet<256> kSpeakerLabels{R"(
author authors by conférencier facilitator facilitators foredragsholder guest guests host hosts instructor
instructors intervenant intervenante intervenants keynoter lecturer moderator orador oradores orateur oratrice
palestrante palestrantes panelist panelists panellists ponente ponentes prelegent prelegentka presented presenter
presenters referent referenten referentin relatore relatori speaker speakers sprecher sprecherin spreker sprekers
talare talker vortragende vortragender who докладчик спикер スピーカー 主講 主講人 主讲 主讲人 主讲者 分享人 分享者 嘉宾 演講者 演讲人 演讲者 発表者 登壇者
講師 講演者 講者 讲师 讲者 발표자 연사
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
bankimchandra baran barbara barbora baris barnabas barry bart bartolomej basanti basil bastian batuhan bear beata
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
cristian cristiana cristiano cristina cristobal ctibor curt curtis cy cynthia cyprian cyril cyrus daevi daevika
dagmar dagmara dahlia daisuke daisy daiwik daksha dakshayani dale dalia dalibor dalibora daliborka dalida dalila
dallas damaris damayanti damian damiana damien damir damodara damon dan dana dandak dandapaani dani danica daniel
daniela daniele daniella danielle danijela danilo danka danny dante danu daphne daphnee daria darian dariana darija
darin darina darinka dario darius darko darla darlene darnell darrel darrell darren darrin darryl darshan darshwana
daryl dasa dave davi david davide davin davor dawn dax dayaamay dayaananda dayaanidhi dayamayee dea dean deanna deb
debbie debora deborah debra dee deeksha deenabandhu deepak deepali deepan deepankar deependra deepesh deeptanshu
deeptendu deeptiman deeptimay deeptimayee deeptimoy deeptimoyee deevakar defne delbert delfina delia della delores
delphine denis denisa denise deniz dennis derek derrick desiree devadatt devagya devajyoti devak devangana devani
devasree devdan deven devesh deveshwar devi devika devin devvrat dewey dewi dexter dezider dhaanyalakshmi dhana
dhanadeepa dhanalakshmi dhananjay dhanapati dhanesh dhanpati dhanu dhanvin dhara dharani dharitri dharmaketu dhatri
dhh dhruv dhyanesh dhyaneshwar di diana diane dianna dianne didier diego dietmar digambar digambara diksha dilan
dilara dimitri dina dinakar dinesh dinkar dino dion dionyz dipali dipankar dipendra dipesh diptendu divaakar divakar
divjot divna divya dixie dmitry dobromila dobroslav dobroslava dolores domenic domenica domenico domingo dominic
dominick dominik dominika dominique don donald donat donata donato donna donnie donny dora doreen dorian dorina
doris dorota dorotea dorothea dorothy doug douglas doyle draga drahomir drahomira drahoslav drahoslava draupadi
drazen drew dron drona dua duane dubravka dulari dulce dunja durga durgeshwari dusan dusana dustin dwaipayan
dwaipayana dwayne dwight dylan earl earnest ebba ebony ed eda eddie eddy eden edgar edgardo edison edita edith
edmond edmund edna eduard eduarda eduardo edvin edward edwin eekalabya efe efrem eileen ekaaksh ekadant ekaksh
ekalavya ekaling ekaparnika ekdant ela elaine elakshi elbert elda elea eleanor eleanore eleazar elena eleni eleonora
eleonore eli elia eliah elian eliana eliane eliano elias elif elijah elin elina eline elinor elio elisa elisabeth
elise eliseo eliska elissa eliza elizabeth ella ellen elli ellie elliot elliott ellis elly elmer elmira elmo elodie
eloisa eloise elsa elsie elvira elvis elyssa elza ema emanuel emanuela emelie emely emie emil emile emilia emilian
emiliano emilie emilija emilio emily emin emir emma emmanuel emmanuelle emmett emmie emmy emre ena enakshi enea enes
ennio enola enrico enrique ensar enya enzo ephraim eray eren eriberto eric erica erich erick erik erika erin erma
erna ernest ernestine ernesto ernst ervin erwin esha eshana eshita esma esmeralda esperanza esra essie esteban
estefania estela estella estelle ester estera esther etela ethan ethel etienne eugen eugene eugenia eugenie eula
eulalia eulalie eunice eusebia eusebie eusebio eva evan evangeline eve evelin evelina eveline evelyn evelyne
everardo everett evgeny evie evy eymen ezio ezra fabian fabiana fabiano fabien fabienne fabio fabiola fabrice faith
fang fannie fanny farah fatima fatma fausto fay faye federico fedor fedora felicia feliciano felicie felicita felipe
felix femke feng ferdinand ferenc fernando fidel filemon filiberto filip filipa filipe filippa filippo filomena
finja finley finn finnley fiona flavia flavie flavio fleur flora flore florence florentin florentina florian
floriana florina florine floyd flynn forrest frances francesca francesco francis francisca francisco franco francois
francoise frank frankie franklin frantisek frantiska franz fred freda freddie frederic frederick frederik frederique
fredrick fredrik fredy freya frida fridolin frieda friedrich fritz furkan fynn gabe gabin gabriel gabriela gabriele
gabriella gabrielle gabrijela gael gaetano gaia gail gajaadhar gajabahu gajadhar gajbaahu galina ganak ganaka
ganapati gandharv gandharva ganesh gangesh garrett garry garud garuda gary gaspar gaston gati gatik gauraang gaurang
gauranga gaurav gautam gautama gautami gayatri gayle gedeon geeta geetanjali gejza gemine gemini gemma gene geneva
genevieve gennaro geoffrey georg george georges georgette georgia georgiana gerald geraldine gerard gerardo gerda
gerhard germaine german gerrit gertruda gertrude ghanaanand ghanashyam ghanshyam ghita giacomo giada gian gianluca
gianni gideon gilbert gilberto gilda gilles gina ginger gino gioele gioia giorgia giorgio giovanna giovanni giri
girija girik girika girindra giriraaj giriraj girish girja gisela gita gitanjali giulia giuliana giuliano giulio
giuseppe gizela gladys gleb glen glenda glenn gloria gobinda gonzalo gopaal gopal gopee gopi gorakhanatha gorakhnath
goran gordan gordana gordon goswamee goswami gotum gouranga goutam govinda grace gracie graciela grady grant greg
gregg gregor gregorio gregory greta gretchen grgur griselda guadalupe gudakesa gudakesha gudrun guido guillermo gun
gunnar gurdev gust gustav gustave gustavo guy gwen gwendolyn gyorgy habib hadi hadley hafsa hailey hakan hakim halil
halim halima hamsini hamza hana hani hanna hannah hanne hannes hans hao harald hari harinakshi harinarayan harit
harita harold harriet harry haruto harvey hasan hasim hasna hassan hatem hattie hayden hayley hazel heather hector
hedi heema heidi helen helena helene helga helin helmut heloise hendrik henri henrieta henrietta henriette henrik
henry herb herbert herman hermann hermina hermine herta heydon hideki hilda hildegard himadri himani hira hiranmay
hiranmaya hiranya hiroki hiroshi holly homer hong horace horacio hortense howard hubert hugh hugo hui hussein hyun
ian ibrahim ida idris ignac ignacio ignacy igor ihsan ila ilaria ilarion ilay ilayda ileana ilenia ilhan ilia iliana
ilias ilija ilja ilona ilsa ilya ilyas imani imelda imke immanuel imran ina inara inaya inder indira indra ines
inesa inez inga ingrid ingrida inka inna iolanda ira irem irena irene irfan irina iris irma irvin irving isa isaac
isabeau isabel isabela isabell isabella isabelle isac isadora isaiah isaias isak isidora isis ismael ismail isra
israel istvan iva ivan ivana ivanka ivanna ivar iveta ivica ivo ivona ivy iwan izabela izabella izidor izolda jace
jacinthe jack jackie jackson jacky jacob jacobus jacqueline jacquelyn jacques jada jade jaden jadranka jadranko jae
jaga jagadish jagadisha jagathi jagdeep jagdish jagmeet jahnu jai jaime jaimini jairo jake jakob jakov jakub jamal
james jamie jamil jamila jan jana jane janelle janet janice janie janina janine janis janka janna janne jannik
jannis janosch jara jared jari jarmila jarne jarod jarolim jaromir jaron jaroslav jaroslava jasen jasmin jasmina
jasmine jasna jason jasper javas javier jay jaya jayce jayda jayden jaylen jayson jazmin jean jeanette jeanne
jeannette jeannie jed jeff jeffery jeffrey jela jelena jelica jen jenna jennie jennifer jenny jens jeppe jerald
jeremiah jeremias jeremie jeremy jermaine jerome jerry jesper jess jesse jessica jessie jessy jesus jette jez ji jie
jil jill jim jimmie jimmy jin jindra jing jitender jitendra jo joachim joah joakim joan joana joann joanna joanne
joanny joaquim joaquin jocelyn jodi jody joe joel joelle joey johan johann johanna johanne johannes john johnathan
johnnie johnny jolana jolanda jolie jolien joline jon jona jonah jonas jonatan jonathan jonathon joon joost jordan
jordi jordy jorge jorgen joris jory jose josef josefa josefin josefina josefine joseph josephine josh joshua josiane
josie josue jovan jovana joyce jozef jozefina jozue juan juana juanita juda jude judita judith judy jule jules julia
julian juliana julianne julie julien julieta juliette julio julius jun juna junichi jurgen juri justin justina
justine justus justyn justyna jyoti jyotis jyotsana kaan kacper kadir kai kaia kailash kaj kaja kali kalinda kalpana
kalyani kama kamala kamalesh kamil kamila kamla kamlesh kanak kanaka kanchan kanishka kannan kannen kanti kara karan
karen kari karim karin karina karine karl karla karmela karol karolina karoline karthik kartik karunanidhi kashyap
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
masahiro mason massimo mat mate matej mateja mateo mateus mateusz mathew mathias mathilda mathilde mathis matias
matilda matilde matis mats matt matteo matthew matthias matthis matti mattia mattie mattis matyas matylda maud maude
maureen maurice mauricio mauro max maxim maxima maxime maximilian maxine maya mayoor mayra medard medina meena
meenakshi megan megane meghan meghnad meghnath mehmet meike melania melanie melany melba melek melike melina melinda
melis melisa melissa melvin menaka menka mercedes meredith merle merlin mert merve mervin meryem mete metod mette
mia micaela micah micha michael michaela michal micheal michel michele michelle mick miguel mika mikael mikail mike
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
renato rene renee rex reza rhea rhonda ria rian riana ricardo riccardo rich richard rick rickey ricky rico riley
rina rino rita ritesh roan rob robert roberta roberto robin robinson robyn rocco roch rochelle rocio roderick rodney
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
usha uttam uwe vaclav vadim vaidehi vaijayanthi vaijayanti vaishnavi vaishno vaishvi val vala valdemar valentin
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

// Words that running text is made of, and those of conferences and computing: hardly ever part of a name. English,
// with the function, event and role words above.
inline constexpr WordSet<8192> kCommonWords{R"(
& a abilities able about above absolutely absorb abstract academic academy accept access accessed accessible
accidentally accomplish account accounts accuracy accurate achieve achieved acknowledge acquired across act acting
active activities actor actors acts actual actually adapt adaptive add added adding address addressed addresses adds
adjust admin administrative admit adopt adopted ads advance advanced advantage advantages advice advocate advocates
affect affected affects affordable afraid africa african after afterwards again against age agency agenda agent
agents aggregate aggressive agile agnostic ago agree agreement ahead ai aim aims aka alert alerting alerts algorithm
algorithmic algorithms alias aliases align alignment all allocate allocated allow allowed allowing allows almost
alone along alongside alpha already also alt alter alternative alternatives although always am amazing amazon
ambiguity ambitious america american among amount amounts amsterdam an analogy analyses analysis analyst analytics
analyze analyzed ancient and android angular animal annotated announced announcement annual anomalies anonymous
another answer answers any anymore anyone anything anyway anywhere apache apart api apis app apparently appear
appears apple applied applies apply applying approach approachable approaches appropriate approximate apps april ar
arbitrary architect architects architecture architectures archive are area areas argue argument arm arms army around
array arrays art article articles artifact artifacts artist as asia asian aside ask asked asking asks aspect aspects
assert assess assessment asset assets assign assigned assistive associate associated assume assumes async
asynchronous at atomic attach attached attack attacker attacks attempt attempts attend attendance attended attendees
attribute attributes au audience audio audit auditing august auth authentic authenticate author authority authors
auto automate automated automates automatic aux available average avoid avoided avoiding avoids await award aware
away awesome awk aws axis azure baby back backbone backed backend backends background backgrounds backing backup
backwards bad badge bag balance balancer bandwidth bank banner bar barcamp bare barrier barriers base based baseline
bases bash basic basics basis batch battery battle bayesian beats became because become becomes becoming been before
begin begins behave behavior behaviour behind being believe believes belong belongs below benchmark benchmarks
benefit benefits berlin best bet beta better between beyond bias biases big bigger biggest bike billion billions
binaries binary binding bindings biometric birth bit bitcoin bite bites bits black blind block blockchain blocked
blocking blocks blog blogger blue board body bof boilerplate bold book books boolean boost boot bootcamp bootstrap
boring born boss boston bot both bots bottleneck bottlenecks bottom bound boundaries boundary box boxes brain branch
branches brand breach break breakdown breakfast breaking breakpoints breaks bridge bridges brief bring bringing
brings british broad broader broke broken broker brought browser browsers browsing buckets budget buffer buffers bug
bugs build builder building builds built bulk bunch bundle burden burnout burst bus businesses busy but button
buttons buy buying by bytes cache cached caches caching calculate calendar call called caller calling calls came
camera camp campus can canadian canary cancel candidate candidates cannot capabilities capable capacity capital
capture car card cards care career careers careful carefully cars case cases cast cat catalog catch catching
categories category causal cause caused causes causing cell cellular center centered centers central ceo certain
certainly certificate certificates certified cfo chain chair challenge challenges chance change changed changer
changes changing channel channels chaos chapter characteristics characters charge chart charts chat cheap cheat
check checked checking checklist checkpoint checkpoints checks chef chemical chicago chief child children china
chinese choice choices choose choosing chose chosen chrome chunk chunks cio circle cities citizen city claim
claiming class classes classic classified classify clause clean cleaned cleaner cleanup clear clearer clearly cli
click clicked clicking clicks client clients clinical clock clojure clone close closed closely closer closest
closing cloud cluster clusters cmo cms co coach code codebase codebases coded codes coding coefficients coffee
cofounder cognitive coined cold collaborate collaborative colleagues collect collected collector college color
colors column columns combine combined come comes comfortable coming command commands comment commercial commit
commitment commits committed common commonly communicate communities community companies company compare compared
comparison comparisons compatible competitive competitors compile compiled compiler complete completed completely
complex complexity compliance compliant complicated comply component components compose composer composite
comprehensive compress compromise computationally compute computed computer computers con concept concepts concern
concerned concerns concise concurrency concurrent conditionally conduct conf conference conferences conferencia
confidence config configurable configure configured conflict conflicts conform conformance confused conférence
congreso congress connect connected connects cons conscious consensus consent consequences consider considered
consist consistency consistent consists console consolidate constant constantly constrained constraints construct
constructor constructs consultant consume consumed consumer consumers contact contain contained container containers
contains content contents context contexts contextual continue continuous continuously contract contractor contrast
contribute contributor contributors control controlled controller controllers controls convenient convention convert
converted converts convey convince coo cookie cookies cool coordinate coordinates coordinator copied copies copy
copyright core cores corner corp corporate corporation corpus correct correctly correlate correlated cost costly
costs could count counter counting countries country counts couple coupled coupling course courses cover coverage
covered covering covers cpo crash crazy create created creates creating creative creator creators credentials credit
criteria critical cross crowd crucial crunch crypto crystal css cto cultural culture cultures cumulative curator
curiosity curious current currently curve custom customer customers customize cut cuts cutting cyber cyborg cycle
cycles d da daemon daily damage dangerous dark das dashboard data database databases dataset datasets datastore date
day days de dead deadlines deal dealing dealt debt debug debugger december decent decide decided decides deciding
deck declarative declare declared decorator decouple decoupled decrease dedicated deep deeper deeply default
defaults define defined defines defining definitely degree degrees del delay delayed delegate delete deleted deletes
delight deliver delivered delivers delivery delta demand demo demonstrate demos density department depend
dependencies dependency dependent depends deploy deployed deployment deploys deprecated dept depth der derive des
desarrollador describe described describes descriptive deserve design designed designer designers designs desirable
desired desk desktop despite detail detailed details detect determine determined determines deterministic dev
develop developed developer developers development devfest device devices devops devoxx devrel devs devsecops
devtools diagram diagrams dictionary did didn die diff differ difference differences different differently difficult
difficulty diffs digest digital dinner dir direct directives directly director directory disabilities disabled
disagree disaster disciplines discover discovered discovery discuss discussed disk display displayed displays
distance distinct distributed div dive diverse diversity divide divided django do doc docker docs document
documented does dog doing domain domains donate done door dos dot double doubles doubt down download downloaded
downloads downtime dozen draft drag draw drawing dream drift drive driven driver drivers drives driving drop dropped
dropping drupal du due dump duplicate duplicates during dynamic dynamics développeur e each earlier early ease
easier easily easy economic ecosystem edge edges edit editing editor editors een effect effective effects efficiency
efficient efficiently effort efforts ein eine either el elastic elasticsearch element eliminate elixir else
elsewhere email emails embed embedded embeddings embrace emergency emerging emoji empathy emphasize empirical
employee employees empower empty en enable enabled enables enabling encoded encontro encourage encrypt encrypted end
ended endpoint endpoints ends energy enforce enforcement engage engaged engagement engaging engine engineer
engineering engineers engines english enhanced enhancement enjoy enough ensure ensures ensuring enter enterprise
entire entirely entities entity entrepreneur entries entry entwickler env environment environmental equal equally
equipment equity equivalent era erlang error errors especially essential essentially establish estimate estimated
estimates et etc etcd ethical europe european evaluate evaluated evangelist even evening evenly event events
eventually ever every everybody everyone everywhere evidence evolutionary evolve evolving exact exactly examine
example examples excellent except exchange excited exciting exclude exclusive execute executed executive exercise
exist existence existing exists exit expand expanded expect expected expensive experience experienced experiences
experiment experimental expert expertise experts explain explained explains explicit explicitly explore expo
exponentially exports expose exposed exposes express expressed expressive extend extended extends extensible
extensive external extra extract extracted extras extreme extremely eye eyes face facebook facets facilitate facing
fact factor factors facts fail failed failing failover fails failure failures fairly fake fall fallback fallbacks
falling falls false familiar families family fancy faq far farm fast faster fastest fault favorite fear feasible
feature featured features february federated feed feedback feeding feel feeling feelings feels fellow felt female
fest festival fetch fetches few fewer fidelity field fields fight fighting figure file files filesystem fill filled
filter filters final finally financial find finding findings finds fine fingerprint finish finished fire fireside
first fit fits five fix fixed fixes fixing flag flagged flags flat fleet flexible floor flow flows fly focus focused
focuses focusing folder folders folks follow followed follows font fonts food footprint for force forced forces
forever forget forgot fork form formal format formats formed former forms forum forward foster found foundation
founded founder founding four fragmented frame frames framework frameworks france free freedom freelance freelancer
freely freeze french frequency frequent frequently fresh friday friend friendly friends from front frontend full
fully fun fundamental fundamentally funding further future fuzzy für gain gains game games gaming gap gaps garbage
gateway gather gathered gave gde gem gender general generally generate generated generates generative generator
generators generic genetic genome genomic genomics geographic geospatial germany geschäftsführer gesture gestures
get gets getting gift git github gitlab give given gives giving gli global globally gmbh goal goals goes going
golang gone good google got gotten governance government gpt grab gracefully grade gradient gradual gradually grants
granular graph graphic graphical graphql graphs great greater green grep grid grids ground group grouped grouping
groups grow growing grows growth grpc guarantee guarantees guess guessing guest guidance guide guidelines guides
guiding hack hackathon hacker hacking hacks had hadoop half hall hallway hand handle handled handler handlers
handles handling hands hanging happen happened happens happy hard harder hardware harm harmful has hash haskell have
having head header headers headless health healthy heap hear heard hearing heart heavily heavy height held help
helped helper helpful helping helps her here het heuristics hidden hide hierarchical hierarchy high higher highest
highlight highlights highly him hints hire hired hires hiring his historic historical history hit hits hitting hold
holding holds holy home honest hood hooks hope hoping horizontally horrible host hosted hosting hosts hot hotel hour
hours house hover how however href html http https hub huge human humans hundreds hybrid hyper hypotheses hypothesis
i icon icons idea ideal ideally ideas identical identified identifier identifies identify identity idle if ignore
ignored il im image images imagine img immediate immediately immune immutable impact impacts imperative implement
implemented implicit import importance important importantly imports impose impossible improve improved improvement
improves in inc incident include included includes inclusive incomplete inconsistent incorporate incorrect increase
increased increases incredibly incremental independent independently index indexed indexes indexing india indicate
indicator indicators individual individuals industrial industries industry inefficient inference infinite influence
influenced info inform informal informative informed infra infrastructure infrequently ingeniero ingest ingress
ingénieur inherit init initial initially initiative inject inline innovate input inputs inside insight insights
inspire inspired install installed instance instances instead institute instructor insurance int integrate
integrated integrates intelligence intended intensive intent interact interactive interest interested interests
interface interfaces intermediate intern internal internally internals internet interoperable interpreted
interpreter interval intervals interviews into intro introduce introduced introduces intuitive inventory invest
invested investment invisible invite invited involved involves ios iot irrelevant is isolate isolated issue issues
it italian item items iterate iterative its itself jam january japan japanese java javascript jenkins job jobs join
joined joining joins joint jornadas journal journalist journey joy json judicial jug july june junior just justify
kafka keep keeping keeps kept kernel key keyboard keyframes keynote keynotes keys keyword keywords kid kids kill
kind kinds knew knife know knowing knowledge known knows konferencja konferenz kongress kotlin kubectl kubernetes l
la lab label labels laboratories laboratory labs lack lambda land landscape language languages laptop laravel large
largely larger largest las last late latency latent later latest latter launch launched law laws layer layers layout
layouts lazy le lead leader leaders leadership leading leads leak leaks lean learn learned learning learnt least
leave leaves leaving lecturer led left legacy legal leiter length les less lessons let lets level levels leverage
lexical lib librarian libraries library libs license life lifecycle light lightweight like liked likely likes limit
limited limiting limits line linear linearly lines linguistic link linked linking links lint linters linting linux
list listed listen listener listeners lists literacy literal literally literature little live lives living llc llm
llms lo load loaded loading loads local localhost locally locate lock locked locking locks log logged logging logic
logical logistic logs london long longer longest look looked looking looks lookup loop loops loosely los lose loses
losing loss lost lot lots love lovely loves low lower lowest ltd lucene lunch lying machine machines macro made
magic main mainly maintain maintainable maintained maintainer maintainers maintains maintenance major majority make
makers makes making male manage manageable managed management manager managers manages managing mandatory manifest
manipulate manual manually many map mapped mapping maps marathon march marked market marketing markets markup mass
massive master match matches matching material materials math mathematical matrices matrix matter matters mature
maximize maximum may maybe mean meaning meaningful means meant measurable measure measured measurement measures
mechanics mechanism mechanisms media median medical medium meet meeting meetings meetup meetups melbourne member
members membership memory men mental mentioned mentor menu merge merged merging mesh mess message messages met meta
metabolic metadata metaphor method methods metric metrics micro microphone microservice microservices microsoft
middle middleware might migrate million millions mind mindset mini minimal minimize minimum minute minutes mirror
miss missed missing mistake mistakes mit mitigate mitigated mix mixed mixing mixins ml mob mobile mock mode model
modeled modeling models moderate moderator modern modes modified modify modular module modules molecular moment
monday money mongodb monitor monkey monolith monolithic monster month monthly months more morning most mostly
motivated mount mouse move moved movement moves movie moving much multi multiple museum music must mutable mvp my
myself mysql na name named names namespace namespaces naming narrative narrow native natural naturally nature
navigate near nearly neat necessarily necessary need needed needing needs negative neither nested nesting net
netflix network networks neural neutral never new newer newest news next nginx nice nicely night nlp no nobody node
nodejs nodes noise noisy non none norm normal normally nosql not note notebooks noted notes nothing notice noticed
notices notify november now nowhere npm nuclear null number numbers numeric numpy o object objective objectives
objects observable observe observed obsolete obvious obviously occur october oder of off offensive offer offered
offering offers office officer official officially offline often okay old older on onboard once one ones ongoing
online only onto open opened opening opens operate operator operators opinion opinionated opinions opportunities
opportunity opposed opposite ops optimal optimise optimize or orchestrate orchestrator order ordering orders org
organic organize organizer origin original originally os other others otherwise our ourselves out outages outcome
outcomes outline output outputs outro outside over overall overhead overlap overload override overview own owner
ownership owns paas pace pack package packages packed page pages paid pain pair pairs pandas panel panelist
panelists panels paper papers para paradigm parallel parallelism parallelize parameter parameters parent paris parse
parser parsers parsing part partial partially participants participate particular particularly parties partner
partners parts party pass passed passes passing passive password passwords past paste patch path paths pattern
patterns pay paying payload payloads pdf peak peers people per perceive perceived percentage percentile perfect
perfectly perform performance performant performs perhaps period persist persistence persistent person persona
personal personally perspective perspectives pet phase phases phd phenomenon philosophy phone phones photo photos
php phrase physical physics pick picked picker picking picture pictures piece pieces pillars pilot ping pip pipeline
pipelines pitch pixel pixels place placed placement places plain plan plane planes planet planned planning plans
plastic platform platforms play playbook player players playing playlist plays please plenary plenty plugin plugins
plus pod pods poetry point pointed pointer pointers pointing points policies policy polite political polling pool
poor poorly popular por port portal ports positive positives possibilities possible possibly post postdoc poster
postgres postgresql posts potential potentially power powered powerful practical practice practices practitioners
predefined predict predictable predictive prefer preferable preference preferences preferred prefix premise prepare
prepared preprocessor presence present presented presenter presenters presents preserved president pressure pretty
prevent prevents preview previous previously price prices pricing primarily primary primitives principal principle
principles print printing prior priorities prioritize priority privacy private privilege probabilistic probably
problem problematic problems proceed process processed processes processor prod produce produced producer produces
product productive products prof professionals professor profile profiles profit program programmer programmers
programs progress progressive project projects promise promised promises promote promoted prompt prompts proof
propagate proper properly properties property proposal proposals proposed proprietary pros protect protected
proteomic protocol protocols provenance provide provided provider providers provides proving provisioned proxies
proxy psychological public publicly publish published pull pulled pulling puppet purchase purchases pure purely
purpose purposes push pushed pushes pushing put puts putting python quantitative quantity quantum queer queries
query querying queue queues quick quickly quite quo quorum quote race races radar radical rails raise raised ran
random range ranges ranging rank ranking rapid rapidly rare rarely rate rates rather ratio raw reach reached reaches
reaching react reactive read readable reader readers readily reading reads ready real realistic realize really
realtime reason reasonable reasonably reasons reboot recall recap receive received receives recent recently recipe
recipes recognize recommend recommended recommender recommends record recorded records recover recovery recreate
recurrent recursive red redesigned redirects redis reduce reduced reduces reducing redundant ref refactor refer
reference references referred refers reflected refresh regardless regards regex region regions register registered
registry regular regularly reinforcement relate related relating relationship relationships relative release
released releases relevance relevancy relevant reliable reliably relies reload rely relying remain remarks remember
remote remotely removal remove removed removes removing rename render rendered renders repeat repeatable repeated
repetitive replace replaced replacement replaces replicated reply repo report reported reports repos repositories
repository represent representative represented represents reproduce request requested requests require required
requirement requires rescue research researcher researchers reserve reserves reset resiliency resilient resolve
resolved resource resources respect respond responds response responses responsibilities responsible responsive rest
restart restore result results retain retrieval retrieve retrospective retry return returns reusable reuse reused
reveal revealed reveals revenue reverse review reviewed reviewers reviews reward rewards rewrite rewritten rid
ridiculous right rights rise risk risks road roadmap robots robust role roles roll rollback rolled rolling room root
rough roughly round route router routes routing row rows ruby rule rules run runner runners running runs runtime
runtimes rural rush rust s saas safe safely safer safety said sake salary sales same sample samples sampling sandbox
sat saturday save saved saves saw say saying says scala scalable scale scaled scales scaling scan scanning scans
scary scenario scenarios scenes schedule scheduled scheduler schedules schema schemas schemes school science
scientific scientist scientists scope scoped score scores scoring scraping scratch screen screens screenshots script
scripts seamlessly search searched searches seattle second secondary seconds secret secrets secure securing security
see seeing seek seem seemed seemingly seems seen sees select selected selective selector selectors self sell selling
semantic semantics seminar seminars send sending sends senior sense sensible sensitive sensors sent sentence
sentiment seo separate separated separately september sequence sequential series serious seriously serve served
server serverless servers serves service services serving set sets setting settings setup several severe shape
shaped shapes sharding share shared shares sharing she shell shift shifted shiny ship shipped shipping ships shoes
shop shops short shortcuts shorter should show showed showing shown shows shrink shut side sidecar sign signal
signals signature signed significant significantly signs silent silky silos similar similarly simple simpler
simplest simplicity simplifies simplify simply simulate simultaneous simultaneously since singapore single sit site
sites sits sitting six size sizes skew skill skilled skills skip slack sleep slide slides slight slightly slow
slower slowly slows small smaller smart smarter smartphones smell smooth snapshot snapshots snippets so social
society soft software sold solely solid solr solve solved solves solving some somebody someone sometimes somewhat
somewhere soon sooner sophisticated sort sorted sorting sorts sound sounds source sources sourcing space spaces
spacing span spanish spark spatial speak speaker speakers speaking speaks spec special specialists specific
specified specify specs spectrum speech speed speeds spend spending spent spike split spoke sponsor sponsored
sponsors sports spot spread spreadsheets spring sprint sprints sql sr src stable stack stacks staff stage stages
stakeholders stale stand standalone standard standards standing star stars start started starting starts startup
startups state stateful stateless statement states static statistical statistics stats status stay stayed stays
steep step stepping steps stick still stochastic stock stop stops storage store stored stores stories storing story
straight straightforward strategic strategies strategist strategy stream streams strengths stress strict string
strings stripped strive strong stronger strongly struck structural structure structured structures struggle stuck
student students studies studio study stuff stupid style styles styling sub subject subjective submit subsequent
subset subtle succeed success successful successfully such suck sucks suddenly sufficient sufficiently suggest
suggested suite summarize summary summer summit summits sunday super supply support supported supports supposed sure
surface surprised surprisingly survey surveys sustainable swag swap sweet swift swing switch switched symbolic
symfony symposium sync synchronous syndrome syntax synthetic system systematic systemic systems tab table tables
tabs tackle tactical tag tagging tags tail tailored take takeaway takeaways taken takes taking talent talk talked
talking talks tap target targeted targets task tasks taste taught teach teacher teaching team teams tech technical
technique techniques technologist tedious tell telling tells template templates temporal temporary tend tends term
terminal terms terraform terrible test testable tested tester testing tests text texts than thank thanks that the
their them theme themes themselves then theoretical theory there therefore these they thick thing things think
thinking thinks third this thoroughly those though thought thoughts thousands thread threads threat three threshold
through throughout throughput throw throws thumb thursday thus ticket tickets tidy tie tied tier ties tightly time
timeout timeouts times timeseries timing tiny tip tips title to today together token tokens told tolerance tomorrow
ton tone too took tool toolbar toolchain tooling toolkit tools top topic topics toronto total totally touch touched
toward towards trace traces tracing track tracked tracker tracking tracks tradeoff tradeoffs traffic train trained
training traits transfer transferred transform transforms translate translated transparency transparent transport
travel traverse treat treatment tree trees trend trends trick tricks tricky tried tries trigger triggered triggers
trip trips trouble true truly trust trusted truth try trying tuesday tune tuned tuning tuple turn turned turning
turns tutorial tutorials tweet twice twitter two type typed types typescript typical typing ui ultimate ultimately
um un unable uncertain uncertainty unclear unconference uncover und under understand understandable understands
understood une unexpected unfamiliar unified unique uniquely unit units universal universidad university université
unknown unless unnecessary unrelated unresponsive unstructured unsupported until unused up update updated updates
updating upgrade upload uploaded upon url urls us usable usage use used useful useless user usergroup users uses
using usual usually ux valid validate validated valuable value values van var variable variables variance variant
variety various vary varying vast vector vectors velocity vendor vendors venue verbose verbs verifies verify versus
vertical very via viable vice video videos view viewer viewing viewport views viral virtual visible visit visiting
visits visual visually visuals vocabulary voice voices volume volunteer volunteers von voor vote vp vr vs vue
vulnerabilities vulnerable wait waiting walk walking wall want wanted wants war warning was wasm waste watch
watching water wave way ways we weak weather web webassembly webhooks webpack webpage website websites wednesday
week weekend weekly weeks weight weights weird welcome well went were west what whatever wheel when whenever where
whether which while white whitespace who whole whom whose why wide widely widgets width wiki wild willing win window
windows wins wireless with within without women won wonder wonderful word wordpress words work workaround worked
worker workers workflow workflows working workload workloads works workshop workshops world worlds worldwide worry
worrying worse worst worth would wrap wrapped wrapper wrapping write writer writes writing written wrong wrote xml y
yaml year years yes yet yield yields you your yours yourself zero zip zone zones zum zur
)"};

}  // namespace confnotes::analysis
