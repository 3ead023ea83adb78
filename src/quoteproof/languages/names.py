"""What the tables of all languages know of names, folded. Written by scripts/make_names.py; do not edit.

Words are parted by "|", and a word from what it stands for by "=". Where languages differ the first of `LANGUAGES` is right.
"""

TITLES = """
abp=m|acting=|adm=|admiral=|alcalde=m|alcaldesa=f|alderman=|amb=|ambassadeur=m|ambassador=|archbishop=|
arcybiskup=m|assemblyman=m|assemblywoman=f|attorney=|aussenminister=m|aussenministerin=f|avv=|avvocato=|
bischof=m|bishop=|biskup=m|bispo=m|bisschop=m|botschafter=m|bp=m|brig=|brother=m|bundesinnenminister=m|
bundeskanzler=m|bundeskanzlerin=f|bundesprasident=m|bundestrainer=m|burgemeester=|burgermeister=m|
burgermeisterin=f|burmistrz=|canciller=m|candidate=|capt=|captain=|cardeal=m|cardinal=|cardinale=m|
cavalier=m|chair=|chairman=|chairwoman=f|chancelier=m|chanceliere=f|chancellor=|chief=|cmdr=|coach=|col=|
colonel=|comandante=m|commander=|commissioner=|comrade=|congressman=m|congresswoman=f|councillor=|
councilman=m|councilor=|councilwoman=f|cpl=|dame=f|deputada=f|deputado=m|depute=m|deputee=f|deputy=|det=|
detective=|dhr=m|diputada=f|diputado=m|director=|direktor=m|docteur=|doctor=|doctora=f|doktor=|dom=m|don=m|
dona=f|dott.ssa=f|dott=m|dottor=m|dottoressa=f|doutor=m|doutora=f|dr=|dra=f|drs=|embajador=m|emir=m|
emperor=|eng=|ex-president=|excellency=|father=m|finanzminister=m|finanzministerin=f|former=|fra=m|frau=f|
fray=m|gen=|generaal=|general=|generale=|generalsekretar=m|generał=m|giudice=|gobernador=m|gobernadora=f|
gov=|governador=m|governadora=f|governor=|govs=|heer=m|herr=m|herrn=m|hon=|honourable=|imam=m|ing=|
ingegner=|innenminister=m|innenministerin=f|inz=|ir=|irma=f|judge=|juez=|jueza=f|juiz=|justice=|kanzler=m|
kanzlerin=f|kardinaal=m|kardinal=m|kardynał=m|king=m|konig=m|konigin=f|koning=m|koningin=f|krol=m|krolowa=f|
ks=m|ksiadz=m|ksiaze=m|lady=f|lawyer=|lieutenant=|lord=m|lt=|m=m|madam=f|madame=f|maire=|maitre=|maj=|
majesty=|major=|marshal=|marszałek=|mayor=|me=|mec=|mecenas=|meneer=m|messrs=m|mevr=f|mevrouw=f|mgr=m|
minister=|ministerin=f|ministerprasident=m|ministerprasidentin=f|ministra=f|ministre=|ministro=m|miss=f|
mlle=f|mm=m|mme=f|mmes=f|monsieur=m|monsignor=m|mother=f|mr=m|mrs=f|ms=f|mw=f|oberburgermeister=m|
officer=|on=|onorevole=|padre=m|pan=m|pani=f|papa=m|pape=m|papiez=m|papst=m|pastoor=m|paus=m|pere=m|
pfarrer=m|pfc=|pope=m|poseł=m|posłanka=f|pr=|prasident=m|prasidentin=f|prefeita=f|prefeito=m|premier=|
premierminister=m|premierministerin=f|president-elect=|president=|presidenta=f|presidente=f|prezydent=|prime=|
prince=m|princesa=f|princess=f|princesse=f|principe=m|principessa=f|prins=m|prinses=f|prinz=m|prof=|
profesor=m|profesora=f|professeur=|professor=|professora=f|professore=m|professoressa=f|professorin=f|pvt=|
płk=|queen=f|rabbi=|rainha=f|re=m|rechter=|regina=f|rei=m|reina=f|reine=f|rep=|representative=|reps=|
rev=|reverend=|rey=m|richter=m|richterin=f|roi=m|saint=|san=m|santa=f|secretary=|sedzia=|sen=|senador=m|
senadora=f|senateur=m|senator=|senatore=m|senatorin=f|senatrice=f|senhor=m|senhora=f|senor=m|senora=f|sens=|
sergeant=|sgt=|sheik=m|sheikh=m|sheriff=|sig.ra=f|sig=m|signor=m|signora=f|signorina=f|sindaca=f|sindaco=|
siostra=f|sir=m|sister=f|sor=f|speaker=|spokesman=m|spokesperson=|spokeswoman=f|sprecher=m|sprecherin=f|
sr=m|sra=f|srta=f|st=|staatsprasident=m|staatssekretar=m|sultan=m|suor=f|sw=|swiety=m|sœur=f|trainer=m|
us-prasident=m|vereador=m|vereadora=f|verteidigungsminister=m|vice=|vorsitzender=m|wethouder=|wojewoda=|
zuster=f|академик=|г-жа=f|г-н=m|генерал=m|господин=m|госпожа=f|губернатор=|депутат=|доктор=|канцлер=|
князь=m|королева=f|король=m|министр=|мэр=|папа=m|патриарх=m|посол=|президент=|президента=|президенте=|
президентом=|президенту=|премьер-министр=|профессор=|сенатор=|судья=|товарищ=|царь=m|الاستاذ=m|الامام=m|
الامير=m|الدكتور=m|الدكتورة=f|الرييس=m|السيد=m|السيدة=f|الشيخ=m|الملك=m|المهندس=m|المهندسة=f|الوزير=m|
الوزيرة=f|
"""

GIVEN = """
aaron=m|abdul=m|abdullah=m|abigail=f|adam=m|adrian=m|agata=f|agnes=f|agnieszka=f|agustin=m|ahmed=m|alain=m|
alan=m|albert=m|alberto=m|alejandro=m|aleksander=m|aleksandra=f|alessandra=f|alessandro=m|alessia=f|
alessio=m|alexander=m|alexandre=m|alfonso=m|alfredo=m|ali=m|alice=f|alicia=f|alicja=f|alison=f|alvaro=m|
amanda=f|amparo=f|amy=f|ana=f|andre=m|andrea=f|andreas=m|andrew=m|andrzej=m|angel=m|angela=f|angelika=f|
angelo=m|anja=f|anke=f|ann=f|anna=f|anne-marie=f|anne=f|annette=f|annie=f|anthony=m|antje=f|antoine=m|
antonella=f|antoni=m|antonia=f|antonio=m|arianna=f|arkadiusz=m|arnaud=m|arthur=m|artie=m|artur=m|arturo=m|
ashley=f|aubrey=m|audrey=f|aurelie=f|axel=m|barack=m|barbara=f|bartosz=m|beata=f|beate=f|beatrice=f|
beatriz=f|ben=m|benjamin=m|benoit=m|bernard=m|bernd=m|bernhard=m|bernie=m|bertie=m|beth=f|betsy=f|
bettina=f|betty=f|beverly=f|bianca=f|bill=m|birgit=f|bjorn=m|bob=m|bogdan=m|bonnie=f|boris=m|bozena=f|
brad=m|brenda=f|brian=m|brigitte=f|bronisław=m|bruce=m|bruno=m|camilla=f|camille=f|carl=m|carla=f|carlo=m|
carlos=m|carly=f|carmen=f|carol=f|carola=f|carolina=f|caroline=f|catalina=f|caterina=f|catherine=f|cathy=f|
cecil=m|cecile=f|cecilia=f|celine=f|cesar=m|cezary=m|chantal=f|charles=m|charlotte=f|cheryl=f|chiara=f|
chris=m|christa=f|christian=m|christiane=f|christina=f|christine=f|christoph=m|christophe=m|christopher=m|
chuck=m|cindy=f|cinzia=f|claire=f|clara=f|claude=m|claudia=f|claudio=m|colette=f|concepcion=f|condoleezza=f|
consuelo=f|corinne=f|cornelia=f|craig=m|cristiano=m|cristina=f|cristobal=m|cuthbert=m|cynthia=f|czesław=m|
dagmar=f|damian=m|dan=m|dana=f|daniel=m|daniela=f|danielle=f|danuta=f|dario=m|dariusz=m|dave=m|david=m|
davide=m|dawid=m|debbie=f|deborah=f|delphine=f|denis=m|dennis=m|diana=f|diane=f|dick=m|didier=m|diego=m|
dieter=m|digby=m|dirk=m|dmitri=m|dolores=f|domenico=m|domingo=m|dominik=m|dominique=m|don=m|donald=m|
donna=f|doris=f|dorota=f|dorothy=f|doug=m|douglas=m|eberhard=m|ed=m|eddie=m|edelgard=f|edmund=m|edoardo=m|
eduardo=m|edward=m|elena=f|eleonora=f|elisa=f|elisabeth=f|elisabetta=f|elise=f|elizabeth=f|elke=f|ellen=f|
elspet=f|elvira=f|elzbieta=f|emanuele=m|emilie=f|emilio=m|emily=f|emma=f|emmanuel=m|enrico=m|enrique=m|
enzo=m|eric=m|erich=m|erika=f|erin=f|ernest=m|ernesto=m|ernst=m|esperanza=f|esteban=m|estela=f|etienne=m|
ettore=m|eva=f|evelyn=f|ewa=f|ezra=m|fabio=m|fabrice=m|fabrizio=m|fatima=f|federica=f|federico=m|
felicity=f|felipe=m|felix=m|fernanda=f|fernando=m|fidel=m|filip=m|filippo=m|fiona=f|florence=f|florian=m|
frances=f|francesca=f|francesco=m|francisca=f|francisco=m|franco=m|francois=m|francoise=f|frank-walter=m|
frank=m|franka=f|franz-josef=m|franz=m|franziska=f|fred=m|frederic=m|friedrich=m|fritz=m|gabriel=m|
gabriela=f|gabriele=f|gabriella=f|gary=m|genevieve=f|gennaro=m|georg=m|george=m|georges=m|gerald=m|gerard=m|
gerd=m|gerda=f|gerhard=m|gesine=f|giacomo=m|giada=f|gianluca=m|gianni=m|gilles=m|giorgia=f|giorgio=m|
giovanna=f|giovanni=m|gisela=f|giulia=f|giulio=m|giuseppe=m|glenn=m|gloria=f|gonzalo=m|gordon=m|grace=f|
grazia=f|grazyna=f|greg=m|gregor=m|gregorio=m|grzegorz=m|gudrun=f|guido=m|guillaume=m|guillermo=m|gunter=m|
gunther=m|gustavo=m|guy=m|halina=f|hanna=f|hannah=f|hannelore=f|hans-peter=m|hans=m|harold=m|harry=m|
hassan=m|heather=f|heide=f|heidemarie=f|heidi=f|heike=f|heiko=m|heiner=m|heinrich=m|heinz=m|helen=f|
helena=f|helene=f|helga=f|helmut=m|henning=m|henri=m|henry=m|henryk=m|herbert=m|hermann=m|herve=m|hester=f|
hildegard=f|hillary=f|holger=m|horst=m|howard=m|hubert=m|hugo=m|huma=f|hussein=m|ian=m|ibrahim=m|ignacio=m|
ilaria=f|ilse=f|ines=f|inge=f|ingo=m|ingrid=f|ira=m|irena=f|irene=f|ireneusz=m|iris=f|isabel=f|isabelle=f|
ishbel=f|ivan=m|ivanka=f|ivor=m|iwona=f|izabela=f|jacek=m|jack=m|jacob=m|jacqueline=f|jacques=m|jadwiga=f|
jaime=m|jakub=m|james=m|jan=m|jana=f|jane=f|janet=f|janice=f|janina=f|janusz=m|jared=m|jarosław=m|jason=m|
javier=m|jean-claude=m|jean-luc=m|jean-marc=m|jean-pierre=m|jean=f|jeanne=f|jeb=m|jeff=m|jeffrey=m|
jennifer=f|jenny=f|jens=m|jeremy=m|jerome=m|jerry=m|jerzy=m|jessica=f|jesus=m|jill=f|jim=m|jimmy=m|
joachim=m|joan=f|joanna=f|joaquin=m|jochen=m|joe=m|joel=m|johann=m|johannes=m|john=m|johnny=m|jolanta=f|
jon=m|jonathan=m|jorg=m|jorge=m|jose=m|josef=m|josefa=f|joseph=m|josette=f|josh=m|joshua=m|josip=m|
joyce=f|jozef=m|juan=m|juana=f|judith=f|judy=f|julia=f|julie=f|julien=m|juliette=f|julio=m|jurgen=m|
justin=m|justyna=f|jutta=f|kai=m|kamil=m|karen=f|karin=f|karl-=m|karl-heinz=m|karl=m|karol=m|karolina=f|
katarzyna=f|kate=f|katharina=f|katherine=f|kathleen=f|kathryn=f|kathy=f|katie=f|katja=f|katrin=f|
kazimierz=m|keith=m|kelly=f|kellyanne=f|ken=m|kenneth=m|kerstin=f|kevin=m|kimberly=f|kinga=f|kirsten=f|
klaus=m|konrad=m|kristin=f|kristina=f|krystyna=f|krzysztof=m|kurt=m|kyle=m|lachlan=m|larry=m|lars=m|
laura=f|laure=f|lauren=f|laurence=m|laurent=m|lawrence=m|lea=f|lech=m|lena=f|leonard=m|leonardo=m|
leopold=m|leszek=m|leticia=f|letizia=f|lev=m|lidia=f|linda=f|lisa=f|liz=f|lorenzo=m|loretta=f|lori=f|
lorraine=f|lothar=m|louis=m|louise=f|lourdes=f|luc=m|luca=m|lucas=m|lucia=f|luciano=m|lucie=f|lucy=f|
lucyna=f|ludwig=m|luigi=m|luis=m|luisa=f|lukas=m|lynn=f|maciej=m|madeleine=f|magdalena=f|mahmoud=m|
manfred=m|manuel=m|manuela=f|mara=f|marc=m|marcel=m|marcello=m|marcelo=m|marcin=m|marco=m|marcos=m|marek=m|
margaret=f|margarita=f|margherita=f|margot=f|marguerite=f|maria=f|marian=f|marianna=f|mariano=m|
marie-claude=f|marie=f|marilyn=f|marina=f|marine=f|mario=m|marion=f|mariusz=m|mark=m|markus=m|marlies=f|
marta=f|martha=f|martin=m|martina=f|martine=f|mary=f|massimo=m|mateo=m|mateusz=m|mathieu=m|mathilde=f|
matt=m|matteo=m|matthew=m|matthias=m|maureen=f|maurice=m|maurizio=m|mauro=m|max=m|maxime=m|maya=f|
małgorzata=f|megan=f|melania=f|melanie=f|melissa=f|mercedes=f|mhairi=f|mia=f|michael=m|michał=m|michel=m|
michela=f|michele=m|michelle=f|mieczysław=m|miguel=m|mike=m|mildred=f|miles=m|mirosław=m|mitch=m|mitt=m|
mohamed=m|mohammed=m|monica=f|monika=f|monique=f|morag=f|muhammad=m|nadia=f|nadine=f|nancy=f|natalia=f|
natalie=f|natasha=f|nathalie=f|nathan=m|neville=m|newt=m|nicholas=m|nick=m|nicola=m|nicolas=m|nicole=f|
nigel=m|nina=f|norbert=m|nuria=f|odile=f|olaf=m|olga=f|olive=f|oliver=m|olivia=f|olivier=m|omar=m|
ornella=f|osbert=m|oscar=m|oskar=m|otto=m|pablo=m|pamela=f|paola=f|paolo=m|pascal=m|pascale=f|patricia=f|
patrick=m|patrizia=f|patrycja=f|patty=f|paul=m|paula=f|paulina=f|pauline=f|paweł=m|pedro=m|peggy=f|perry=m|
peter=m|petra=f|phil=m|philip=m|philipp=m|philippe=m|phyllis=f|pierre=m|piers=m|pietro=m|pilar=f|piotr=m|
prudence=f|przemysław=m|rachel=f|rafael=m|rafał=m|rahul=m|rainer=m|ralf=m|ralph=m|ramon=m|ranulf=m|
raquel=f|raul=m|ray=m|raymond=m|rebecca=f|regina=f|reince=m|reiner=m|reinhard=m|renata=f|renate=f|renato=m|
rene=m|rex=m|ricardo=m|riccardo=m|richard=m|rick=m|rita=f|rob=m|robert=m|roberta=f|roberto=m|rocio=f|
rodrigo=m|roger=m|roland=m|rolf=m|romain=m|roman=m|ron=m|ronald=m|rory=m|rosa=f|rosamund=f|rosario=f|
rose=f|rosemarie=f|roy=m|rudiger=m|rudolf=m|russell=m|ruth=f|ryan=m|ryszard=m|sabine=f|sabrina=f|
salvador=m|salvatore=m|sam=m|samuel=m|sandra=f|sandro=m|santiago=m|sara=f|sarah=f|scott=m|sean=m|
sebastian=m|sebastien=m|segolene=f|serena=f|serge=m|sergei=m|sergio=m|sharon=f|sheila=f|shirley=f|sidney=m|
sidonie=f|siegfried=m|sigmar=m|silke=f|silvia=f|silvio=m|simon=m|simona=f|simone=f|sofia=f|soledad=f|
sonia=f|sonja=f|sophia=f|sophie=f|soraya=f|soren=m|stanisław=m|stanisława=f|stanley=m|stefan=m|stefania=f|
stefanie=f|stefano=m|steffen=m|steffi=f|stephan=m|stephane=m|stephanie=f|stephen=m|steve=m|steven=m|sue=f|
susan=f|susana=f|susanne=f|suzanne=f|sven=m|sylvia=f|sylvie=f|sylwia=f|szymon=m|sławomir=m|tadeusz=m|
tamara=f|tanja=f|tara=f|ted=m|teresa=f|terry=m|theo=m|theobald=m|theodor=m|theodore=m|theresa=f|thierry=m|
thomas=m|thorsten=m|tiffany=f|tim=m|timothy=m|tina=f|tobias=m|toby=m|todd=m|tom=m|tomas=m|tomasz=m|
tommaso=m|tony=m|torsten=m|torvald=m|tracy=f|tristan=m|ulla=f|ulrich=m|ulrike=f|umberto=m|ursula=f|
urszula=f|ute=f|uwe=m|valentina=f|valeria=f|valerie=f|valerio=m|vanessa=f|vera=f|verena=f|veronica=f|
veronique=f|vicente=m|victor=m|victoria=f|vincent=m|vincenzo=m|virginia=f|virginie=f|vittoria=f|vittorio=m|
vivian=f|vladimir=m|volker=m|waldemar=m|walter=m|wanda=f|warren=m|wayne=m|wendy=f|werner=m|weronika=f|
wiesław=m|wiesława=f|wiktor=m|wilhelm=m|will=m|william=m|winfried=m|winifred=f|witold=m|wojciech=m|wolf=m|
wolfgang=m|włodzimierz=m|xavier=m|yusuf=m|yves=m|yvette=f|yvonne=f|zachary=m|zaneta=f|zbigniew=m|zdzisław=m|
zofia=f|zuzanna=f|zygmunt=m|zypries=f|łukasz=m|александр=m|алексеи=m|алена=f|алла=f|анастасия=f|анатолии=m|
андреи=m|анна=f|антон=m|аркадии=m|артем=m|борис=m|вадим=m|валентин=m|валентина=f|валерии=m|валерия=f|
василии=m|вера=f|виктор=m|виктория=f|виталии=m|владимир=m|владимира=m|владислав=m|вячеслав=m|галина=f|
геннадии=m|георгии=m|глеб=m|григории=m|даниил=m|дарья=f|денис=m|дмитрии=m|евгении=m|егор=m|екатерина=f|
елена=f|елизавета=f|жанна=f|зинаида=f|иван=m|игорь=m|илья=m|инна=f|ирина=f|кирилл=m|константин=m|ксения=f|
лариса=f|лев=m|леонид=m|лидия=f|любовь=f|людмила=f|максим=m|маргарита=f|марина=f|мария=f|михаил=m|
надежда=f|наталья=f|никита=m|николаи=m|нина=f|оксана=f|олег=m|ольга=f|павел=m|петр=m|полина=f|раиса=f|
рамзан=m|роман=m|светлана=f|сергеи=m|софья=f|станислав=m|степан=m|тамара=f|татьяна=f|тимур=m|федор=m|
юлия=f|юрии=m|яков=m|
"""

NICKNAMES = """
abe=abraham|al=albert|alex=alexander|andy=andrew|barb=barbara|ben=benjamin|bernie=bernard|beth=elizabeth|
betsy=elizabeth|betty=elizabeth|bill=william|billy=william|bob=robert|bobby=robert|cathy=catherine|
charlie=charles|chris=christopher|chuck=charles|dan=daniel|danny=daniel|dave=david|debbie=deborah|dick=richard|
don=donald|ed=edward|eddie=edward|fred=frederick|greg=gregory|gus=augustus|hank=henry|harry=henry|jack=john|
jeff=jeffrey|jenny=jennifer|jerry=gerald|jim=james|jimmy=james|joe=joseph|johnny=john|judy=judith|
kate=katherine|kathy=katherine|ken=kenneth|larry=lawrence|liz=elizabeth|maggie=margaret|matt=matthew|
meg=margaret|mick=michael|mike=michael|mitch=mitchell|nick=nicholas|pat=patrick|patty=patricia|peggy=margaret|
ray=raymond|rick=richard|rob=robert|ron=ronald|sam=samuel|steve=stephen|steven=stephen|sue=susan|ted=edward|
tim=timothy|tom=thomas|tony=anthony|tricia=patricia|vlad=vladimir|wally=walter|will=william|
"""

STATES = """
afghanistan=afghanistan|albania=albania|algeria=algeria|america=united states|andorra=andorra|angola=angola|
antigua and barbuda=antigua and barbuda|argentina=argentina|armenia=armenia|australia=australia|austria=austria|
azerbaijan=azerbaijan|bahamas=bahamas|bahrain=bahrain|bangladesh=bangladesh|barbados=barbados|belarus=belarus|
belgium=belgium|belize=belize|benin=benin|bhutan=bhutan|bolivia=bolivia|
bosnia and herzegovina=bosnia and herzegovina|bosnia=bosnia and herzegovina|botswana=botswana|brazil=brazil|
britain=united kingdom|brunei darussalam=brunei|brunei=brunei|bulgaria=bulgaria|burkina faso=burkina faso|
burma=myanmar|burundi=burundi|byelorussia=belarus|cabo verde=cape verde|cambodia=cambodia|cameroon=cameroon|
canada=canada|cape verde=cape verde|central african republic=central african republic|ceylon=sri lanka|chad=chad|
chile=chile|china=china|colombia=colombia|comoros=comoros|congo-brazzaville=congo|congo=congo|
costa rica=costa rica|cote d'ivoire=ivory coast|croatia=croatia|cuba=cuba|cyprus=cyprus|
czech republic=czech republic|czechia=czech republic|czechoslovakia=czechoslovakia|dahomey=benin|
democratic people's republic of korea=north korea|democratic republic of the congo=democratic republic of the congo|
democratic yemen=south yemen|denmark=denmark|djibouti=djibouti|dominica=dominica|
dominican republic=dominican republic|dprk=north korea|drc=democratic republic of the congo|
east germany=east germany|east timor=timor-leste|ecuador=ecuador|egypt=egypt|el salvador=el salvador|
england=united kingdom|equatorial guinea=equatorial guinea|eritrea=eritrea|estonia=estonia|eswatini=eswatini|
ethiopia=ethiopia|federal republic of germany=germany|fiji=fiji|finland=finland|france=france|gabon=gabon|
gambia=gambia|georgia=georgia|german democratic republic=east germany|germany=germany|ghana=ghana|
great britain=united kingdom|greece=greece|grenada=grenada|guatemala=guatemala|guinea-bissau=guinea-bissau|
guinea=guinea|guyana=guyana|haiti=haiti|holland=netherlands|holy see=holy see|honduras=honduras|hungary=hungary|
iceland=iceland|india=india|indonesia=indonesia|iran=iran|iraq=iraq|ireland=ireland|
islamic republic of iran=iran|israel=israel|italy=italy|ivory coast=ivory coast|jamaica=jamaica|japan=japan|
jordan=jordan|kampuchea=cambodia|kazakhstan=kazakhstan|kenya=kenya|kiribati=kiribati|kuwait=kuwait|
kyrgyzstan=kyrgyzstan|laos=laos|latvia=latvia|lebanon=lebanon|lesotho=lesotho|liberia=liberia|libya=libya|
liechtenstein=liechtenstein|lithuania=lithuania|luxembourg=luxembourg|macedonia=north macedonia|
madagascar=madagascar|malawi=malawi|malaya=malaysia|malaysia=malaysia|maldives=maldives|mali=mali|malta=malta|
marshall islands=marshall islands|mauritania=mauritania|mauritius=mauritius|mexico=mexico|micronesia=micronesia|
moldova=moldova|monaco=monaco|mongolia=mongolia|montenegro=montenegro|morocco=morocco|mozambique=mozambique|
myanmar=myanmar|namibia=namibia|nauru=nauru|nepal=nepal|netherlands=netherlands|new zealand=new zealand|
nicaragua=nicaragua|niger=niger|nigeria=nigeria|north korea=north korea|north macedonia=north macedonia|
norway=norway|oman=oman|pakistan=pakistan|palau=palau|palestine=palestine|panama=panama|
papua new guinea=papua new guinea|paraguay=paraguay|people's republic of china=china|persia=iran|peru=peru|
philippines=philippines|poland=poland|portugal=portugal|prc=china|qatar=qatar|republic of china=taiwan|
republic of korea=south korea|rhodesia=zimbabwe|romania=romania|russia=russia|russian federation=russia|
rwanda=rwanda|saint kitts and nevis=saint kitts and nevis|saint lucia=saint lucia|saint vincent=saint vincent|
samoa=samoa|san marino=san marino|sao tome and principe=sao tome and principe|saudi arabia=saudi arabia|
senegal=senegal|serbia=serbia|seychelles=seychelles|siam=thailand|sierra leone=sierra leone|singapore=singapore|
slovakia=slovakia|slovenia=slovenia|solomon islands=solomon islands|somalia=somalia|south africa=south africa|
south korea=south korea|south sudan=south sudan|south yemen=south yemen|soviet union=russia|spain=spain|
sri lanka=sri lanka|state of palestine=palestine|sudan=sudan|suriname=suriname|swaziland=eswatini|sweden=sweden|
switzerland=switzerland|syria=syria|taiwan=taiwan|tajikistan=tajikistan|tanganyika=tanzania|tanzania=tanzania|
thailand=thailand|timor-leste=timor-leste|togo=togo|tonga=tonga|trinidad and tobago=trinidad and tobago|
tunisia=tunisia|turkey=turkey|turkiye=turkey|turkmenistan=turkmenistan|tuvalu=tuvalu|uae=united arab emirates|
uganda=uganda|uk=united kingdom|ukraine=ukraine|united arab emirates=united arab emirates|
united arab republic=egypt|united kingdom of great britain and northern ireland=united kingdom|
united kingdom=united kingdom|united states of america=united states|united states=united states|
upper volta=burkina faso|uruguay=uruguay|us=united states|usa=united states|ussr=russia|uzbekistan=uzbekistan|
vanuatu=vanuatu|vatican=holy see|venezuela=venezuela|viet nam=vietnam|vietnam=vietnam|yemen=yemen|
yugoslavia=yugoslavia|zaire=democratic republic of the congo|zambia=zambia|zimbabwe=zimbabwe|
"""

GRAMMAR = """
a|abend|aber|aboard|about|above|abril|acht|across|afghanistan|africa|afrika|afrique|afryka|after|
afternoon|against|agli|ago|agosto|agypten|ai|albania|albanien|albo|alcune|alcuni|ale|alemania|algeria|
algerie|alguien|algunas|algunos|all|alla|alle|allemagne|allo|along|alongside|altra|altre|altri|altro|
am|america|amerika|ameryka|amid|among|an|and|andere|andorra|angesichts|angleterre|anglia|angola|
anlasslich|annee|anni|anno|ano|anos|another|ans|anstatt|ante|antigua|any|anybody|anyone|aout|apres|
april|aprile|aquel|aquella|argelia|argentina|argentine|argentinien|armenia|around|asia|asie|asien|at|au|
aucun|aucune|auf|aufgrund|aufs|august|auquel|aus|ausserhalb|australia|australien|austria|autre|autres|
aux|avant|avec|avril|ayer|azerbaijan|azja|bahamas|bahrain|bajo|bangladesh|barbados|barcelona|beaucoup|
before|behind|bei|beide|beijing|beim|belarus|belgica|belgien|belgio|belgique|belgium|belize|below|benin|
berlin|beside|besides|between|beyond|bez|bezuglich|bhutan|białorus|bis|bolivia|bonn|bosnia|bosnien|both|
botswana|brasil|brasile|brasilien|brazil|brazylia|bresil|britain|bruksela|brunei|brussel|brussels|
bruxelles|bulgaria|bulgarien|burkina|burma|burundi|but|by|byelorussia|cada|cambodia|cameroon|canada|cape|
car|ce|celle-ci|celui-ci|certaines|certains|ces|cet|cette|ceux-ci|ceylon|chad|chaque|che|chez|chile|
chili|china|chine|chiny|ci|cina|cinco|cinq|cinque|colombia|comoros|con|concernant|concerning|congo|
congo-brazzaville|contra|contre|contro|costa|croatia|cual|cuales|cuatro|cuba|cui|cuya|cuyo|cyprus|czech|
czechia|czechoslovakia|czechy|czerwca|cztery|czwartek|czy|dagli|dahomey|dai|dal|dall|dalla|dalle|dallo|
danemark|dans|das|day|days|december|decembre|dein|deine|deinem|deinen|deiner|deines|dell|delle|dem|
denmark|denn|depuis|deren|derriere|desde|despite|dessen|deutschland|deux|devant|dezember|dia|dicembre|
diciembre|die|dieci|dienstag|dienstagabend|diese|diesem|diesen|dieser|dieses|diez|dimanche|dix|djibouti|
dla|dnia|do|doch|domenica|dominica|donnerstag|donnerstagabend|dont|dopo|down|dozens|dprk|drc|drei|due|
durant|durante|durch|during|dwa|dwaj|dwie|dzien|each|ecuador|egipt|egipto|egitto|egli|egypt|egypte|
eight|ein|eine|einem|einen|einer|eines|einige|ella|ellas|elle|elles|ellos|en|enero|england|entre|
entro|envers|er|eritrea|ersterer|es|esa|esas|ese|esos|espagne|espana|essi|esta|estados|estas|este|
estonia|estos|eswatini|et|etats-unis|ethiopia|eu|europa|europe|evening|evenings|every|everybody|everyone|
excepto|face|febbraio|feber|febrero|februar|february|fevrier|few|fiji|finland|finnland|five|following|
for|four|fra|france|francia|francja|frankreich|freitag|freitagabend|friday|from|funf|fur|gabon|gambia|
gegen|gegenuber|gennaio|germania|germany|ghana|giappone|giorno|giovedi|giugno|gli|grece|grecia|grecja|
greece|grenada|griechenland|grossbritannien|grudnia|guatemala|guinea|guinea-bissau|guyana|hacia|haiti|
hamburg|hasta|he|her|heures|hier|hinsichtlich|hinter|his|hiszpania|honduras|horas|hors|hours|huit|
hundreds|hungary|i|iceland|ich|ieri|ihr|ihre|ihrem|ihren|ihrer|ihres|il|ils|im|in|including|inde|
india|indie|indien|indonesia|indonesien|inghilterra|inglaterra|inna|innerhalb|inni|inny|ins|inside|into|
io|irak|iran|iraq|ireland|irland|irlande|island|israel|israele|it|italia|italie|italien|italy|its|
ivory|izrael|j|ja|jahr|jahre|jahren|jamaica|janner|januar|january|janvier|japan|japon|japonia|je|jede|
jeden|jeder|jedes|jedna|jego|jej|jemand|jene|jener|jeudi|jour|jueves|juillet|juin|juli|july|june|
juni|junio|junto|jusque|kampuchea|kanada|kazakhstan|kazda|kazdy|kein|keine|keinem|keiner|kenia|kenya|
kilka|kilku|kiribati|korea|kosovo|krakow|kroatien|kto|ktora|ktore|ktory|ktorzy|ktos|ku|kuba|kuwait|
kwietnia|kyrgyzstan|laos|laquelle|lat|later|latvia|lebanon|lecz|lei|lequel|les|lesotho|letztere|
letzterer|leur|leurs|liban|libanon|liberia|libya|libyen|liechtenstein|like|lipca|listopada|lithuania|
litwa|lo|london|londra|londres|londyn|loro|lors|lub|luglio|lui|lundi|lunedi|lunes|lutego|luxembourg|
luxemburg|ma|macedonia|madagascar|madrid|maggio|mai|mais|maja|malawi|malaysia|maldives|malgre|mali|
malta|man|manana|manche|many|marca|march|mardi|maroc|marokko|marruecos|mars|martedi|martes|marz|marzo|
matin|mattina|mattino|mauritania|mauritius|may|mayo|mediante|mehrere|mein|meine|meinem|meinen|meiner|
meines|meksyk|mercoledi|mercredi|mes|mese|messico|mexico|mexiko|mexique|mi|micronesia|mie|miedzy|miei|
miercoles|miesiac|milano|mio|mis|mit|mittag|mittels|mittwoch|mittwochabend|mois|moj|moja|moldova|molte|
molti|moment|mon|monaco|monat|monday|mongolia|montag|montagabend|montagmorgen|montenegro|month|months|
more|morgen|morning|mornings|morocco|moscou|moscow|moskau|moskwa|most|mozambique|muchas|muchos|munchen|
my|myanmar|na|nach|nachmittag|nacht|nad|nadie|namibia|nasz|nasza|nauru|ne|near|neben|negli|nei|nel|
nell|nella|nelle|nello|nepal|nessun|nessuna|nessuno|netherlands|neuf|neun|ni|nicaragua|niederlande|
niedziela|niedziele|niektorzy|niemcy|niger|nigeria|night|nights|nikt|nine|ningun|ninguna|no|nobody|noca|
noche|noi|nor|north|norway|norwegen|nos|nosotras|nosotros|nostra|nostre|nostri|nostro|notre|notte|nous|
nove|november|novembre|noviembre|nuestra|nuestras|nuestro|nuestros|nueve|nuit|o|ocho|october|octobre|
octubre|od|oder|of|off|ogni|ohne|około|oktober|oltre|oman|on|ona|one|oni|onto|oprocz|or|oraz|ore|
osterreich|other|others|otra|otras|otro|otros|ottobre|ou|our|out|outre|outside|over|pakistan|palau|
palestine|panama|papua|par|para|paraguay|parigi|paris|parmi|paryz|past|pazdziernika|peking|pendant|per|
pero|persia|peru|philippines|piatek|piec|plus|plusieurs|po|pod|podczas|poland|polen|pologne|polska|
pomeriggio|poniedziałek|por|portogallo|portugal|pour|prc|presso|prima|pro|przeciw|przed|przez|przy|puis|
qatar|qualcuno|quale|quali|quatre|quattro|quegli|quei|quel|quella|quelle|quello|quelques|quest'ultimo|
questa|queste|questi|questo|qui|quien|quienes|rano|recently|regarding|reino|rhodesia|rok|roku|roma|
romania|rosja|royaume-uni|rumanien|rusia|russia|russie|russland|rwanda|sa|sabado|sabato|salvo|samedi|
samoa|samstag|samstagabend|samt|sans|saturday|saudi|schottland|schweden|schweiz|scotland|sechs|sei|sein|
seine|seinem|seinen|seiner|seines|seis|seit|seitens|semaine|semana|senegal|senza|sept|september|
septembre|septiembre|sera|serbia|serbien|ses|setiembre|sette|settembre|settimana|seven|several|seychelles|
she|siam|sie|sieben|sierpnia|sierra|siete|sin|since|singapore|sino|siria|six|slovakia|slovenia|
slowakei|sobota|sobote|sobre|soir|solche|somalia|some|somebody|someone|son|sondern|sonnabend|sonntag|
sonntagabend|sonntagmorgen|sopra|sotto|sous|south|sowie|spagna|spain|spanien|sri|sroda|srode|stati|
statt|stunde|stunden|stycznia|su|sua|such|sudafrika|sudan|sugli|sui|suisse|suiza|sul|sull|sulla|sulle|
sullo|sunday|suo|suoi|sur|suriname|sus|svizzera|swaziland|sweden|switzerland|swoim|swoj|swoja|swojej|
syria|syrie|syrien|słowacja|ta|tag|taiwan|tajikistan|tanganyika|tanzania|tarde|te|tego|tehran|tej|tes|
thailand|that|the|their|then|these|they|this|those|thousands|three|through|throughout|thursday|till|
timor-leste|to|todas|today|todos|togo|tomorrow|ton|tonga|tonight|tous|toutes|toward|towards|tra|tras|
tre|tres|trinidad|trois|trotz|trzej|trzy|tschechien|tu|tua|tue|tuesday|tunesien|tunisia|tunisie|tuo|
tuoi|turchia|turcja|turkei|turkey|turkiye|turkmenistan|turquia|turquie|tus|tutte|tutti|tuvalu|two|ty|
tydzien|tygodniu|u|uae|uber|ucraina|ucrania|uganda|uhr|uk|ukraina|ukraine|um|un|una|unas|under|une|
ungarn|united|unlike|uno|unos|unser|unsere|unserem|unseren|unserer|unseres|unter|until|up|upon|uruguay|
us|usa|ussr|usted|ustedes|uzbekistan|vanuatu|varias|varios|vatican|vendredi|venerdi|venezuela|vereinigte|
vers|verso|versus|via|viele|vier|viernes|vietnam|voi|vor|vors|vos|vosotros|votre|vous|w|wahrend|
wales|warszawa|was|washington|waszyngton|we|wednesday|według|week|weekend|weeks|wegen|wegry|welche|
welcher|welches|wer|what|which|who|whom|whose|wieczorem|wielka|wielu|wien|wir|with|within|without|
wobec|woche|wochenende|wokoł|wrzesnia|wsrod|wszyscy|wtorek|wy|włochy|year|years|yemen|yesterday|yet|yo|
you|your|yugoslavia|z|za|zaire|zambia|zamiast|zdaniem|ze|zehn|zimbabwe|zwei|zwischen|а|августа|
августе|азия|америка|англия|апреле|апрель|апреля|африка|без|белоруссия|берлин|бразилия|в|ваш|ваша|ваши|
вашингтон|великобритания|вечером|вместо|во|вокруг|воскресенье|все|вторник|вы|германия|год|года|году|
греция|да|два|две|декабре|декабрь|декабря|день|для|днем|дня|до|другая|другие|другои|европа|египет|
его|ее|за|и|из|из-за|израиль|или|индия|ирак|иран|испания|италия|их|июле|июль|июля|июне|июнь|июня|
к|каждыи|канада|китаи|ко|которая|которые|которыи|кроме|кто|кто-то|лет|либо|лондон|мае|маи|марта|
марте|мая|между|мексика|месяц|многие|мое|мои|москва|моя|мы|на|над|наш|наша|наше|наши|наших|неделе|
неделю|некоторые|несколько|никто|но|ночью|ноябре|ноябрь|ноября|о|об|обо|один|одна|около|октябре|
октябрь|октября|он|она|они|от|париж|перед|по|под|польша|понедельник|после|при|про|против|пятница|
пятницу|пять|ради|россия|с|свое|своеи|своем|свои|своя|сентябре|сентябрь|сентября|сирия|со|среда|среди|
среду|суббота|субботу|сша|та|те|тот|три|турция|ты|у|украина|утром|феврале|февраль|февраля|франция|
часов|чеи|через|четверг|четыре|эта|эти|это|этот|я|январе|январь|января|япония|اب|ابريل|اثناء|احد|
احدى|اذار|اغسطس|اكتوبر|الاثنين|الاحد|الاربعاء|التي|الثلاثاء|الجمعة|الخميس|الذي|الذين|السبت|اللذان|الى|
ام|امام|انا|انت|او|ايار|ايلول|ب|بعد|بعض|بل|بين|تحت|تشرين الاول|تشرين الثاني|تلك|تموز|ثم|حزيران|حول|
خلال|دون|ديسمبر|ذلك|سبتمبر|سنة|شباط|ضد|عام|عبر|عدة|على|عن|عند|فبراير|فوق|في|قبل|كانون الاول|
كانون الثاني|كل|لدى|لـ|لكن|مارس|مايو|مع|من|منذ|نحن|نحو|نوفمبر|نيسان|هذا|هذه|هم|هن|هو|هولاء|هي|و|
ولكن|يناير|يوليو|يونيو|あなた|与|並|並且|为了|于|从|他|他们|他們|但|但是|你|僕|关于|向|和|在|大家|她|她们|她們|对|對|就|并|
并且|当|彼|彼ら|彼女|彼女ら|從|您|我|我々|我们|我們|於|有人|然后|然後|當|私|私たち|給|给|而|而且|與|誰か|跟|通过|通過|針對|针对|關於|随后|
隨後|
"""

BODIES = """
abc|abgeordnete|abgeordneter|abogada|abogado|abogados|abschlussbericht|account|act|acta|acteur|activist|
activists|actor|actress|actrice|actriz|ad|address|adjudicator|admin|administration|administrator|
administrators|admiral|advert|advertisement|advertiser|adviser|advisers|advisor|advisors|advisory|advocates|
adwokat|affiche|affidavit|afp|afternoon|agence|agencia|agencja|agency|agent|agentur|agenzia|agreement|
aide|aides|aktor|aktorka|alcalde|alcaldesa|allenatore|allenatrice|alliance|allies|ally|ambasador|
ambasciatore|ambassadeur|ambassador|ambassadrice|amendment|ami|amica|amico|amie|amiga|amigo|amt|analysis|
analyst|analysts|anchor|anciana|anciano|anfrage|angehorige|angeklagte|angeklagter|angestellter|announcer|
announcers|ansa|ansprache|anthropologist|antrag|anwalt|anwalte|anwaltin|anwohner|anzeiger|appell|appellant|
applicant|arbitrator|archaeologist|architect|archivist|ard|argus|armee|armia|army|arret|article|articolo|
articulo|artikel|artist|artists|artykuł|arzt|arzte|arztin|asamblea|asociacion|assemblee|assembly|
assessore|association|associazione|astronaut|astronomer|athlete|attore|attorney|attorneys|attrice|audience|
audit|aufruf|augenzeuge|augenzeugen|aunt|auntie|aunty|aussenminister|aussenministerium|auteur|auteurs|
author|authorities|authority|authors|autor|autora|autore|autoren|autores|autori|autoridades|autorin|
autorita|autorites|autorka|autorzy|autrice|autumn|avocat|avocate|avocats|avvocata|avvocati|avvocato|
ayuntamiento|azienda|badanie|bailiff|bambina|bambino|banca|banco|banderole|bank|banker|banner|banque|
barista|barman|barrister|barristers|bartender|bbc|beamte|beamter|befurworter|behorde|behorden|
bekennerschreiben|bench|beobachter|bericht|beschluss|bewohner|bfm|bibel|bible|bild|billionaire|biographer|
biographers|biography|biologist|bischof|bishop|biskup|blog|blogger|bloke|board|book|bookseller|boss|
botanist|botschaft|botschafter|botschafterin|boy|boyfriend|boys|brat|brief|broadcaster|brochure|brother|
brother-in-law|brothers|bruder|buch|builder|bulletin|bundesfinanzminister|bundesgericht|bundesinnenminister|
bundeskanzler|bundeskanzlerin|bundesprasident|bundesrat|bundesregierung|bundestag|bundestrainer|
bundesverfassungsgericht|bundesvorsitzende|bundeswehr|bureau|burger|burgermeister|burgermeisterin|burmistrz|
businessman|businessmen|businesswoman|bylaws|bystander|bystanders|cabinet|cable|caller|camera|campaign|
campaigner|campaigners|candidat|candidata|candidate|candidates|candidato|cantante|capitaine|capitan|
capitano|capo|captain|caption|carta|cartel|cartello|cashier|cdu|cellist|center|centre|chair|chairman|
chairperson|chairwoman|chamber|channel|chanteur|chanteuse|chap|charity|charta|charte|charter|chef|chefin|
chemist|chercheur|chercheurs|chercheuse|chief|chiesa|children|christians|chronicle|church|churchwarden|
chłopak|chłopiec|citizen|citizens|citta|city|ciudad|claimant|clarin|classmate|clause|cleaner|cleric|
clerics|clip|club|cnn|coach|coaches|coalition|code|codice|codigo|colleague|colleagues|collega|college|
collegue|colonel|colonnello|column|columnist|columnists|comandante|comedian|comic|comision|comitato|comite|
commander|commanders|commentator|commentators|commenter|commenters|commercial|commission|commissione|
commissioner|committee|communique|commuter|commuters|companera|companero|compania|company|complaint|
composer|comune|comunicado|comunicato|conductor|congreso|congress|congressman|congressmen|congresswoman|
conseil|conseiller|conseillere|consejera|consejero|consejo|conservationists|conservative|conservatives|
consigliere|consiglio|constable|constitucion|constitution|consultant|consultants|contract|contributor|
convenio|coordinator|cop|corka|coronel|coroner|corporation|correspondent|corriere|corte|costituzione|
council|counsel|counterpart|country|couple|cour|courier|courrier|court|cousin|cousins|coworker|coworkers|
cricketer|critic|critici|critico|criticos|critics|critiques|crowd|csu|curate|curator|curatore|curatrice|
customer|cyclist|dad|daddy|dancer|daughter|daughters|day|decision|declaracion|declaration|decret|decreto|
defendant|defender|defenders|definition|delegate|delegates|delegation|democrat|democrats|demonstranten|
demonstrator|demonstrators|dentist|department|deputata|deputati|deputato|depute|deputee|deputes|deputy|
designer|detective|detectives|developer|dfb|diario|dichiarazione|dichter|dictionary|diplomat|diplomate|
diplomats|diputada|diputado|diputados|direccion|directeur|direction|directive|director|directora|directors|
directrice|direktor|direktorin|direttore|direttrice|direzione|dirigeant|dirigeante|dirigeants|dirigente|
dirigentes|dirigenti|discorso|discours|discurso|dispatch|docker|dockers|doctor|doctors|document|
documentary|documento|dokument|donors|doradca|doradczyni|dossier|dpa|draft|drivers|drummer|duo|dyrektor|
dyrektorka|działacze|dziennik|dziennikarka|dziennikarz|dziennikarze|dziewczyna|dziewczynka|e-mail|ecologist|
economist|economista|economiste|economists|ecrivain|editor|editorial|editoriale|editors|efe|eglise|eintrag|
ejercito|ekonomista|eksperci|ekspert|ekspertka|electrician|eltern|elu|elue|elus|elysee|email|emailer|
embajador|embajadora|embassy|emperor|employee|employees|employer|employers|empresa|empresaria|empresario|
empress|encyclopedia|enemy|engineer|engineers|enqueteurs|entraineur|entraineuse|entrenador|entrenadora|
entrepreneur|entreprise|entwurf|environmentalists|envoy|episode|erklarung|ermittler|escritor|escritora|
esercito|esperta|esperti|esperto|esposa|essay|essayist|estudiante|estudiantes|estudio|etude|etudiant|
etudiante|etudiants|eu|evangelicals|evening|eveque|examiner|exchange|executive|executives|expert|experta|
experte|experten|expertin|experto|expertos|experts|express|fall|famiglia|familia|familiares|familiari|
familie|families|famille|family|fan|fans|farmers|father|father-in-law|fdp|federacion|federation|
federazione|feminists|femme|feuerwehr|fiance|fiancee|fifa|figaro|figlia|figlio|file|files|filing|fille|
film|filmmaker|filosofo|filozof|fils|finanzminister|finding|firefighter|firm|firma|fiscal|fiscalia|
fisherman|fishermen|flatmate|flier|flugblatt|flyer|focus|foe|follower|fonti|footballer|force|forces|
forscher|forscherin|foundation|founder|founders|fraktion|fraktionschef|fraktionsvorsitzende|
fraktionsvorsitzender|fratello|frau|frere|freund|freundin|friend|friends|frontrunner|fuentes|fund|gamer|
garcon|gazeta|gazette|gazzetta|gegner|general|generale|generalsekretar|generał|genitori|gens|gentleman|
geologist|gericht|geschaftsfuhrer|geschaftsfuhrerin|gesetz|gesetzentwurf|gewerkschaft|giocatore|giornale|
giornalista|giornalisti|girl|girlfriend|girls|giudice|giunta|globe|goalkeeper|goalscorer|gobernador|
gobernadora|gobierno|godfather|godmother|golfer|gospel|gouvernement|gouverneur|government|governo|governor|
governors|graduate|graduates|gran|grandad|grandchildren|granddad|granddaughter|grandfather|grandma|
grandmother|grandpa|grandparents|grandson|granny|graphic|grocer|group|groupe|grunder|grundgesetz|grune|
grunen|grupa|grupo|gruppo|guardian|guest|guests|guideline|guidelines|guitarist|gutachten|habitant|
habitante|habitants|handbook|harbourmaster|headline|headmaster|headteacher|hebdomadaire|heckler|herald|
hermana|hermano|hija|hijo|historiador|historiadora|historian|historians|historien|historienne|historiker|
historyk|hombre|homme|host|hour|house|housemate|husband|hydrologist|iglesia|imam|immigrant|immigrants|
impostor|imprenditore|imprenditrice|impresa|incumbent|independent|indictment|industry|informe|ingegnere|
ingeniera|ingeniero|ingenieur|ingenieure|initiative|innenminister|innenministerium|innkeeper|inquirenti|
inquirer|inscription|insider|insiders|inspector|institut|institute|institution|instituto|instytut|
interpreter|interview|interviewer|investigador|investigadora|investigadores|investigators|investor|investors|
invigilator|inzynier|istituto|jefa|jefe|jews|joueur|joueuse|journal|journalist|journaliste|journalisten|
journalistes|journalistin|journalists|judge|judges|juez|jueza|jugador|jugadora|juge|jugement|junge|junta|
juror|jurors|jury|justice|justices|justizminister|kandidat|kandidatin|kandydat|kandydatka|kanzler|
kanzlerin|kapitan|kardinal|kid|kids|kierownik|king|kirche|klager|koalition|kobieta|kodeks|kolega|
kolezanka|kollege|kollegen|kollegin|komisja|komitet|kommentar|kommission|komunikat|konig|konigin|
konstytucja|konzern|koran|koscioł|kreise|kremlin|kritiker|krol|krolowa|krytycy|ksiadz|ksiazka|kurier|lad|
landesvorsitzende|landgericht|landlady|landlord|lass|law|lawmaker|lawmakers|lawsuit|lawyer|lawyers|leader|
leaders|leaflet|league|lecturer|legge|legislator|legislators|leitartikel|leiter|leiterin|lekarka|lekarz|
lekarze|letrero|letter|lettera|lettre|leute|ley|liberal|liberalen|liberals|liberation|libertarian|
librarian|libro|lider|liderka|lied|lieutenant|lifeguard|linguist|linken|list|livre|lobbyist|lobbyists|
loi|lorry-driver|ludzie|lyrics|madchen|madre|magazin|magazine|magistrat|magistrate|magistrates|magistrati|
mail|maintainer|maire|mairie|majority|mam|man|manager|managers|mandatario|manifestantes|manifestanti|
manifestants|manifesto|mann|manual|mari|marido|marins|marito|master|mates|mathematician|matignon|matka|
mattino|mayor|mayors|maz|mechanic|medalist|medallist|medecin|medecins|media|mediator|medica|medici|
medico|medicos|member|members|memo|memoir|memoirist|men|mensaje|menschen|mentor|mercury|mere|message|
messaggero|messaggio|meteorologist|mezczyzna|miasto|midfielder|midwife|mieszkancy|mieszkaniec|militant|
militante|militantes|militants|military|minister|ministere|ministerin|ministerio|ministerium|ministero|
ministerprasident|ministerprasidentin|ministers|ministerstwo|ministra|ministre|ministres|ministri|ministro|
ministros|ministrowie|ministry|minority|minute|minutes|missive|mitarbeiter|mitarbeiterin|mitglied|
mitteilung|moderator|moglie|mogul|mom|moment|mommy|monarch|monde|monitor|monk|month|morning|mother|
mother-in-law|movie|mujer|mum|mummy|mundo|musician|muslims|mutter|nachbar|nachbarin|nachricht|
nachrichtenagentur|nacion|naczelnik|napis|narrator|nation|native|nato|nauczyciel|nauczycielka|naukowcy|
naukowiec|navy|negotiator|negotiators|neighbor|neighbors|neighbour|neighbours|nephew|network|neurosurgeon|
newcomer|news|newspaper|ngo|niece|night|nino|nominee|nonprofit|nota|notatka|note|notice|novel|novela|
novelist|nun|nurse|nurses|oberburgermeister|oberstaatsanwalt|obispo|observer|observers|office|officer|
officers|official|officials|ojciec|ombudsman|onet|onetime|operative|operatives|opinion|opositores|opponent|
opponents|opposants|opposition|oppositori|order|organisation|organisatoren|organiser|organizacion|
organizacja|organization|organizer|organizers|organizzazione|oswiadczenie|others|outlet|outsider|owner|
owners|padre|padres|page|pair|pais|pal|pamphlet|pancarta|pancarte|panel|panneau|pap|papa|pape|paper|
papiez|papst|paramedic|parents|parisien|parlament|parlamento|parlement|parliament|parquet|partei|
parteichef|parteichefin|parteivorsitzende|parteivorsitzender|parti|partia|participant|partidarios|partido|
partisans|partito|partner|partners|party|passenger|passengers|passer-by|passerby|passers-by|pastor|patient|
patron|patronne|pecheurs|pensioner|pensioners|pentagon|people|pere|periodico|periodista|periodistas|person|
pescador|pescadora|pescadores|pescatore|pescatori|pescatrice|petition|pfarrer|pharmacist|philosoph|
philosophe|philosopher|photographer|physician|physicist|pianist|piece|pilot|piosenkarz|piraten|pisarka|
pisarz|placard|plaintiff|plaintiffs|plakat|plan|planners|plaque|platform|player|players|playwright|
plumber|poem|poet|point|police|policeman|policewoman|policia|policias|policier|policiers|policja|
policjanci|policjant|policjantka|policy|politician|politicians|politiker|politikerin|polizei|polizeisprecher|
polizia|poliziotto|polizist|polizistin|poll|pollster|pollsters|pope|portavoce|portavoz|porte-parole|poseł|
post|poster|postman|posłanka|posłowie|powiesc|prasident|prasidentin|prasidiumsmitglied|prawnicy|predecessor|
prefecture|prefet|prefete|premier|premier-ministre|premierminister|presidence|presidencia|president|
presidenta|presidente|presidentessa|presidenza|press|presse|presseagentur|pressemitteilung|pressesprecher|
pressesprecherin|pressestelle|prete|pretre|prezes|prezeska|prezydent|priest|prince|princesa|princess|
princesse|principal|principe|principessa|prinz|proces-verbal|proches|procura|procuratore|procureur|
procureure|producer|profesor|profesora|professeur|professeure|professor|professore|professoressa|professorin|
professors|programm|projection|prokurator|prokuratura|proponents|proposal|prosecutor|prosecutors|protege|
protester|protesters|protokoll|protokoł|proverb|przedsiebiorca|przemowienie|przewodniczaca|przewodniczacy|
przyjaciel|przyjaciołka|psalm|psychiatrist|psychologist|public|publican|publication|publisher|pupils|
pułkownik|quarterback|queen|questioner|questionnaire|questura|quotidiano|quotidien|quran|rabbi|rada|
ragazza|ragazzo|raport|rapper|rapport|rapporto|rat|re|reader|readers|realisateur|realisatrice|realtor|
rebel|rebels|rechtsanwalt|record|records|redacteur|redaction|redactor|redakcja|redaktion|redaktor|
redattore|rede|referee|refugee|refugees|regierung|regierungssprecher|regisseur|reglamento|reglement|
regolamento|regulators|reina|reine|relatives|relazione|release|report|reporter|reporters|representative|
representatives|repubblica|republican|republicans|researcher|researchers|resident|residents|resolucion|
resolution|respondent|responsabile|responsable|responsables|reuters|reverend|review|reviewer|reviewers|
revista|rey|rezolucja|ricercatore|ricercatori|ricercatrice|richter|richterin|risoluzione|rival|rivals|
rivista|rodzice|rodzina|roi|romanzo|roofer|roommate|roommates|rozmowca|rozporzadzenie|rule|rules|ruling|
rundschau|runner|rybacy|rybak|rzad|rzeczniczka|rzecznik|rzeczpospolita|sacerdote|sad|sailors|sanger|
sangerin|sasiad|sasiadka|sasiedzi|satzung|saxophonist|saying|schauspieler|schauspielerin|schild|schlagzeile|
scholar|scholars|school|schoolboy|schoolgirl|schoolmate|schreiben|schriftsteller|schwester|scientist|
scientists|scripture|scrittore|scrittrice|sculptor|secretaire|secretaria|secretario|secretary|section|
sedzia|segretaria|segretario|sejm|sekretarz|semanario|senado|senador|senadora|senadores|senat|senate|
senateur|senateurs|senato|senator|senatore|senatori|senators|senatrice|sender|sentencia|sentenza|sentinel|
sergeant|sermon|sheriff|shopper|shoppers|sign|signatories|signs|sindaca|sindacati|sindacato|sindaco|
sindicato|sindicatos|siostra|sister|sister-in-law|sisters|site|skarbnik|skater|skeptics|skier|skippers|
sledczy|socialist|societa|societe|society|sociologist|sohn|soldat|soldier|soldiers|solicitor|son|song|
songwriter|sons|soprano|sorella|source|sources|sozialdemokraten|spd|speaker|speech|spiegel|spieler|
spitzenkandidat|spokesman|spokesmen|spokesperson|spokeswoman|społka|sprawozdanie|sprecher|sprecherin|
sprecherrat|sprichwort|spring|sprinter|spy|staatsanwalt|staatsanwaltin|staatsanwaltschaft|staatsprasident|
staatssekretar|stadt|stadtverwaltung|staff|stampa|star|starzec|state|statement|station|stationmaster|
statistician|statut|statute|statuto|stellungnahme|stepdaughter|stepfather|stepmother|stepson|sticker|
stiftung|storica|storico|story|stowarzyszenie|stranger|strategist|strategists|streamer|striker|striscione|
studenci|student|studente|studentessa|studenti|studentka|students|studie|studio|study|subtitle|successor|
sultan|summer|superintendent|supporter|supporters|surgeon|survey|survivor|survivors|suspect|swiadek|
swiadkowie|swimmer|syn|syndicaliste|syndicat|syndicats|szef|szefowa|sœur|tablica|tabloid|tagesspiegel|
tater|teacher|teachers|team|teammate|teen|teenager|teenagers|teilnehmer|tekst|telegraph|television|temoin|
temoins|tenant|tenor|tesoriere|testigo|testigos|testimone|testimoni|testimony|testo|text|texte|texto|tf1|
therapist|think-tank|ticket-inspector|time|times|title|tochter|today|tomorrow|town|trader|trainer|
trainerin|traite|transcript|translator|translators|transparent|tratado|trattato|treasurer|treaty|trener|
trenerka|tribunal|tribunale|tribune|trombonist|trucker|trumpeter|trust|trybunał|tuit|tweet|tweeter|tycoon|
tygodnik|uberschrift|uefa|umowa|umpire|umweltminister|uncle|union|unione|universidad|universita|
universitat|universite|university|uniwersytet|uno|unternehmen|unternehmenssprecher|unternehmer|uomo|urteil|
urzad|urzednicy|us-prasident|user|users|ustawa|vanguardia|vater|vatikan|vecina|vecino|vecinos|
veranstalter|verbale|verband|verdict|verein|verfasser|verfassung|verordnung|verse|verteidiger|
verteidigungsminister|vertrag|vertreter|verwaltung|vescovo|vet|veteran|veterans|veterinarian|vicina|vicini|
vicino|victim|victima|victime|victims|ville|violinist|visitor|vittima|vizeprasident|vocera|vocero|voice|
voisin|voisine|voisins|vorlage|vorsitzende|vorsitzender|vorstand|vorstandschef|vorstandsvorsitzende|
vorstandsvorsitzender|voter|voters|wahlprogramm|waiter|waitress|webseite|website|week|weekend|welt|
whistleblower|whistleblowers|widow|widower|wife|wikimedia|wikipedia|winter|wire|wirtschaftsminister|
wissenschaftler|wissenschaftlerin|witness|witnesses|wojewoda|wojsko|woman|women|worker|workers|workmate|
wpis|wrestler|writer|writers|wyrok|władze|year|yesterday|youngster|youngsters|zarzad|zawodnik|zdf|
zeitung|zeuge|zeugen|zeugin|zona|zrodła|zwiazek|zwolennicy|автор|авторы|агентство|адвокат|адвокаты|
администрация|актер|активисты|актриса|армия|ассоциация|банк|бизнесмен|брат|ведомости|ведомство|власти|
врач|врачи|вывеска|газета|генерал|глава|город|группа|губернатор|девочка|депутат|депутаты|директор|
договор|доклад|документ|дочь|друг|дума|жена|женщина|жители|житель|журнал|журналист|журналисты|закон|
заместитель|записка|заявление|игрок|известия|инженер|институт|интерфакс|исследование|историк|источники|
кандидат|капитан|книга|кодекс|коллега|комиссия|комитет|коммерсант|компания|конституция|координатор|
королева|король|кремль|критики|лидер|лидеры|люди|мальчик|мать|мид|министерство|министр|министры|муж|
мужчина|мэр|надпись|начальник|новости|организация|отец|отчет|папа|парламент|партия|патриарх|певец|певица|
писатель|письмо|плакат|подруга|полицеиские|полицеискии|полиция|полковник|посол|правда|правительство|
предприниматель|председатель|представитель|президент|премьер-министр|пресс-секретарь|пресс-служба|приговор|
прокуратура|прокурор|протокол|профессор|редактор|редакция|режиссер|резолюция|реитер|речь|родители|
руководитель|рыбак|рыбаки|свидетели|свидетель|священник|секретарь|семья|сенат|сенатор|сестра|следователи|
собеседник|совет|советник|сообщение|сосед|соседи|соседка|союз|спикер|старик|старуха|статья|сторонники|
студент|студентка|студенты|суд|судья|сын|тасс|текст|тренер|указ|университет|устав|ученые|ученыи|учитель|
учительница|федерация|философ|фирма|церковь|чиновники|экономист|эксперт|эксперты|الاب|الابن|الاستاذ|الام|
الامام|الامير|الاهرام|البرلمان|البيان|التقرير|الجار|الجامعة|الجزيرة|الجيش|الحزب|الحكومة|الحياة|الخبراء|
الخبير|الدستور|الرجل|الرسالة|الرسول|الرييس|الرييسة|السفير|السكان|السلطات|الشاهد|الشرطة|الشركة|الشهود|
الشيخ|الصحفي|الصحفيون|الصحيفة|الصياد|الصيادون|الطبيب|العربية|العلماء|العمدة|القاضي|القانون|القايد|القرار|
الكاتب|الكتاب|اللجنة|المادة|المتحدث|المتحدثة|المتظاهرون|المجلس|المحامي|المحكمة|المدير|المديرة|المراة|
المسوول|المسوولون|الملك|المنظمة|المهندس|المهندسة|الناس|الناطق|النايب|النبي|الوثيقة|الوزارة|الوزير|
الوزيرة|الوكالة|بيان|تقرير|خبراء|خطاب|رسالة|رسول|رويترز|رييس|رييسة|شركة|شهود|صحيفة|قانون|كتاب|كلمة|
لجنة|مادة|متحدث|مجلس|محكمة|مدير|مديرة|مسوولون|منظمة|نايب|وثيقة|وزارة|وزير|وزيرة|وكالة|さん|专家|专家们|主任|
主将|主席|书|代表|会社|会計係|会長|住民|住民ら|作家|信|信件|俳優|備忘錄|先生|党|公司|公告|公報|公报|决议|分析师|分析師|创始人|医師|医生|协会|协议|協会|
協會|協議|发言人|司库|国防部|國防部|報告|報告書|報紙|報道官|声明文|备忘录|外交部|外務省|外相|外長|外长|大使|大学|大學|大統領|大臣|女士|女子|女性|委员会|
委員会|委員會|委員長|媒体|媒體|学生|學生|官员|官員|宪法|导演|専門家|専門家ら|将军|将軍|將軍|專家|局長|局长|居民|居民们|工程师|工程師|市|市長|市长|広報官|
弁護士|当局者|律师|律師|总理|总经理|总统|憲法|手紙|批評者|批评者|技師|报告|报纸|担当者|放送|政府|教授|教練|教练|文件|文書|文章|新华社|新聞|新華社|日報|
日报|时报|時報|晚報|晚报|書|本|条|条例|校長|校长|條例|检察官|検察官|様|檢察官|歌手|母亲|母親|氏|決議|法官|法律|法院|渔民|港長|港长|漁師|漁民|演员|
演員|父亲|父親|理事|男子|男性|町長|發言人|監督|目击者|目撃者|目擊者|県|知事|社説|社論|社论|社長|秘书|秘书长|秘書|秘書長|經理|網友|編輯|編集者|總理|總統|
经理|编辑|网友|老师|老師|船長|船长|董事長|董事长|裁判官|裁判所|裁判長|記事|記者|記者ら|証人|課長|證人|警察|警察官|警方|議事録|議会|議員|議會|議長|议会|
议员|记者|记者们|证人|責任者|通信|通知|通訊社|通讯社|選手|邻居|部長|部长|鄰居|醫生|銀行|银行|関係者|関係者ら|队长|防衛省|院長|院长|隊長|隣人|集团|集團|
顧問|顾问|首相|
"""

ROLES = """
abgeordneter|abogada|abogado|acteur|activist|actor|actress|actrice|actriz|adjudicator|admin|administrator|
admiral|adviser|advisor|adwokat|agent|aide|aktor|aktorka|alcalde|alcaldesa|allenatore|allenatrice|ally|
ambasador|ambasciatore|ambassadeur|ambassador|ambassadrice|ami|amica|amico|amie|amiga|amigo|analyst|
anchor|anciana|anciano|angeklagte|angeklagter|angestellter|announcer|anthropologist|anwalt|anwaltin|
appellant|applicant|arbitrator|archaeologist|architect|archivist|artist|arzt|arztin|assessore|astronaut|
astronomer|athlete|attore|attorney|attrice|augenzeuge|aunt|auntie|aunty|aussenminister|auteur|author|
autor|autora|autore|autorin|autorka|autrice|avocat|avocate|avvocata|avvocato|bailiff|bambina|bambino|
banker|barista|barman|barrister|bartender|beamter|billionaire|biographer|biologist|bischof|bishop|biskup|
blogger|bloke|bookseller|boss|botanist|botschafter|botschafterin|boy|boyfriend|brat|brother|brother-in-law|
bruder|builder|bundesfinanzminister|bundesinnenminister|bundeskanzler|bundeskanzlerin|bundesprasident|
bundestrainer|bundesvorsitzende|burgermeister|burgermeisterin|burmistrz|businessman|businesswoman|bystander|
caller|campaigner|candidat|candidata|candidate|candidato|cantante|capitaine|capitan|capitano|capo|captain|
cashier|cellist|chair|chairman|chairperson|chairwoman|chanteur|chanteuse|chap|chef|chefin|chemist|
chercheur|chercheuse|chief|churchwarden|chłopak|chłopiec|citizen|claimant|classmate|cleaner|cleric|coach|
colleague|collega|collegue|colonel|colonnello|columnist|comandante|comedian|comic|commander|commentator|
commenter|commissioner|commuter|companera|companero|composer|conductor|congressman|congresswoman|conseiller|
conseillere|consejera|consejero|conservative|consigliere|constable|consultant|contributor|coordinator|cop|
corka|coronel|coroner|correspondent|counsel|counterpart|cousin|coworker|cricketer|critic|critico|curate|
curator|curatore|curatrice|customer|cyclist|dad|daddy|dancer|daughter|defendant|defender|delegate|
democrat|demonstrator|dentist|deputata|deputato|depute|deputee|deputy|designer|detective|developer|dichter|
diplomat|diplomate|diputada|diputado|directeur|director|directora|directrice|direktor|direktorin|direttore|
direttrice|dirigeant|dirigeante|dirigente|docker|doctor|doradca|doradczyni|drummer|dyrektor|dyrektorka|
dziennikarka|dziennikarz|dziewczyna|dziewczynka|ecologist|economist|economista|economiste|ecrivain|editor|
ekonomista|ekspert|ekspertka|electrician|elu|elue|emailer|embajador|embajadora|emperor|employee|employer|
empresaria|empresario|empress|enemy|engineer|entraineur|entraineuse|entrenador|entrenadora|entrepreneur|
envoy|escritor|escritora|esperta|esperto|esposa|essayist|estudiante|etudiant|etudiante|eveque|executive|
expert|experta|experte|expertin|experto|fan|father|father-in-law|femme|fiance|fiancee|figlia|figlio|
fille|filmmaker|filosofo|filozof|fils|finanzminister|firefighter|fiscal|fisherman|flatmate|foe|follower|
footballer|forscherin|founder|fraktionschef|fraktionsvorsitzende|fraktionsvorsitzender|fratello|frau|frere|
freund|freundin|friend|frontrunner|gamer|garcon|general|generale|generalsekretar|generał|gentleman|
geologist|geschaftsfuhrer|geschaftsfuhrerin|giocatore|giornalista|girl|girlfriend|giudice|goalkeeper|
goalscorer|gobernador|gobernadora|godfather|godmother|golfer|gouverneur|governor|graduate|gran|grandad|
granddad|granddaughter|grandfather|grandma|grandmother|grandpa|grandson|granny|grocer|grunder|guest|
guitarist|habitant|habitante|harbourmaster|headmaster|headteacher|heckler|hermana|hermano|hija|hijo|
historiador|historiadora|historian|historien|historienne|historiker|historyk|hombre|homme|host|housemate|
husband|hydrologist|imam|immigrant|impostor|imprenditore|imprenditrice|incumbent|independent|ingegnere|
ingeniera|ingeniero|ingenieur|ingenieure|innenminister|innkeeper|insider|inspector|interpreter|interviewer|
investigador|investigadora|investor|invigilator|inzynier|jefa|jefe|joueur|joueuse|journalist|journaliste|
journalistin|judge|juez|jueza|jugador|jugadora|juge|junge|juror|justice|justizminister|kandidat|
kandidatin|kandydat|kandydatka|kanzler|kanzlerin|kapitan|kardinal|kid|kierownik|king|klager|kobieta|
kolega|kolezanka|kollege|kollegin|konig|konigin|krol|krolowa|ksiadz|lad|landesvorsitzende|landlady|
landlord|lass|lawmaker|lawyer|leader|lecturer|legislator|leiter|leiterin|lekarka|lekarz|liberal|
libertarian|librarian|lider|liderka|lieutenant|lifeguard|linguist|lobbyist|lorry-driver|madchen|madre|
magistrat|magistrate|maintainer|maire|mam|man|manager|mandatario|mann|mari|marido|marito|master|
mathematician|matka|mayor|maz|mechanic|medalist|medallist|medecin|mediator|medica|medico|member|memoirist|
mentor|mere|meteorologist|mezczyzna|midfielder|midwife|mieszkaniec|militant|militante|minister|ministerin|
ministerprasident|ministerprasidentin|ministra|ministre|ministro|mitarbeiterin|mitglied|moderator|moglie|
mogul|mom|mommy|monarch|monk|mother|mother-in-law|mujer|mum|mummy|musician|mutter|nachbar|nachbarin|
naczelnik|native|nauczyciel|nauczycielka|naukowiec|negotiator|neighbor|neighbour|nephew|neurosurgeon|
newcomer|niece|nino|nominee|novelist|nun|nurse|oberburgermeister|oberstaatsanwalt|obispo|officer|official|
ojciec|ombudsman|onetime|operative|opponent|organiser|organizer|outsider|owner|padre|pal|papa|pape|
papiez|papst|paramedic|parteichef|parteichefin|parteivorsitzende|parteivorsitzender|participant|partner|
passenger|passer-by|passerby|pastor|patient|patron|patronne|pensioner|pere|periodista|person|pescador|
pescadora|pescatore|pescatrice|pfarrer|pharmacist|philosoph|philosophe|philosopher|photographer|physician|
physicist|pianist|pilot|piosenkarz|pisarka|pisarz|plaintiff|player|playwright|plumber|poet|policeman|
policewoman|policier|policjant|policjantka|politician|politikerin|polizeisprecher|poliziotto|polizist|
polizistin|pollster|pope|portavoce|portavoz|porte-parole|poseł|postman|posłanka|prasident|prasidentin|
prasidiumsmitglied|predecessor|prefet|prefete|premier|premier-ministre|premierminister|president|presidenta|
presidente|presidentessa|pressesprecher|pressesprecherin|prete|pretre|prezes|prezeska|prezydent|priest|
prince|princesa|princess|princesse|principal|principe|principessa|prinz|procuratore|procureur|procureure|
producer|profesor|profesora|professeur|professeure|professor|professore|professoressa|professorin|prokurator|
prosecutor|protege|protester|przedsiebiorca|przewodniczaca|przewodniczacy|przyjaciel|przyjaciołka|
psychiatrist|psychologist|publican|pułkownik|quarterback|queen|questioner|rabbi|ragazza|ragazzo|rapper|re|
reader|realisateur|realisatrice|realtor|rebel|rechtsanwalt|redacteur|redactor|redaktor|redattore|referee|
refugee|regierungssprecher|regisseur|reina|reine|reporter|representative|republican|researcher|resident|
respondent|responsabile|responsable|reverend|reviewer|rey|ricercatore|ricercatrice|richterin|rival|roi|
roofer|roommate|rozmowca|runner|rybak|rzeczniczka|rzecznik|sacerdote|sanger|sangerin|sasiad|sasiadka|
saxophonist|schauspieler|schauspielerin|scholar|schoolboy|schoolgirl|schoolmate|schriftsteller|schwester|
scientist|scrittore|scrittrice|sculptor|secretaire|secretaria|secretario|secretary|sedzia|segretaria|
segretario|sekretarz|senador|senadora|senateur|senator|senatore|senatrice|sergeant|sheriff|shopper|sindaca|
sindaco|siostra|sister|sister-in-law|skarbnik|skater|skier|socialist|sociologist|sohn|soldat|soldier|
solicitor|son|songwriter|soprano|sorella|source|speaker|spitzenkandidat|spokesman|spokesperson|spokeswoman|
sprecherin|sprecherrat|sprinter|spy|staatsanwalt|staatsanwaltin|staatsprasident|staatssekretar|starzec|
stationmaster|statistician|stepdaughter|stepfather|stepmother|stepson|storica|storico|stranger|strategist|
streamer|striker|student|studente|studentessa|studentka|successor|sultan|superintendent|supporter|surgeon|
survivor|suspect|swiadek|swimmer|syn|syndicaliste|szef|szefowa|sœur|tater|teacher|teammate|teen|teenager|
temoin|tenant|tenor|tesoriere|testigo|testimone|therapist|ticket-inspector|tochter|trader|trainer|
trainerin|translator|treasurer|trener|trenerka|trombonist|trucker|trumpeter|tweeter|tycoon|umpire|
umweltminister|uncle|unternehmenssprecher|unternehmer|uomo|us-prasident|user|vater|vecina|vecino|
verteidiger|verteidigungsminister|vescovo|vet|veteran|veterinarian|vicina|vicino|victim|victima|victime|
violinist|visitor|vittima|vizeprasident|vocera|vocero|voice|voisin|voisine|vorsitzende|vorsitzender|
vorstandschef|vorstandsvorsitzende|vorstandsvorsitzender|voter|waiter|waitress|whistleblower|widow|widower|
wife|wirtschaftsminister|wissenschaftlerin|witness|wojewoda|woman|worker|workmate|wrestler|writer|youngster|
zawodnik|zeuge|zeugin|zona|автор|адвокат|актер|актриса|бизнесмен|брат|врач|генерал|глава|губернатор|
девочка|депутат|директор|дочь|друг|жена|женщина|житель|журналист|заместитель|игрок|инженер|историк|
кандидат|капитан|коллега|координатор|королева|король|лидер|мальчик|мать|министр|муж|мужчина|мэр|
начальник|отец|папа|патриарх|певец|певица|писатель|подруга|полицеискии|полковник|посол|предприниматель|
председатель|представитель|президент|премьер-министр|пресс-секретарь|прокурор|профессор|редактор|режиссер|
руководитель|рыбак|свидетель|священник|секретарь|сенатор|сестра|собеседник|советник|сосед|соседка|спикер|
старик|старуха|студент|студентка|судья|сын|тренер|ученыи|учитель|учительница|философ|экономист|эксперт|
الاب|الابن|الاستاذ|الام|الامام|الامير|الجار|الخبير|الرجل|الرسول|الرييس|الرييسة|السفير|الشاهد|الشيخ|
الصحفي|الصياد|الطبيب|العمدة|القاضي|القايد|الكاتب|المتحدث|المتحدثة|المحامي|المدير|المديرة|المراة|المسوول|
الملك|المهندس|المهندسة|الناطق|النايب|النبي|الوزير|الوزيرة|رسول|رييس|رييسة|متحدث|مدير|مديرة|نايب|وزير|
وزيرة|さん|专家|主任|主将|主席|代表|会計係|会長|住民|作家|俳優|先生|分析师|分析師|创始人|医師|医生|发言人|司库|報道官|外相|外長|外长|大使|大統領|大臣|
女士|女子|女性|委員長|学生|學生|导演|専門家|将军|将軍|將軍|專家|局長|局长|居民|工程师|工程師|市長|市长|広報官|弁護士|律师|律師|总理|总经理|总统|技師|
担当者|教授|教練|教练|校長|校长|检察官|検察官|様|檢察官|歌手|母亲|母親|氏|法官|渔民|港長|港长|漁師|漁民|演员|演員|父亲|父親|理事|男子|男性|町長|發言人|
監督|知事|社長|秘书|秘书长|秘書|秘書長|經理|編輯|編集者|總理|總統|经理|编辑|老师|老師|船長|船长|董事長|董事长|裁判官|裁判長|記者|証人|課長|證人|警察|
警察官|議員|議長|议员|记者|证人|責任者|選手|邻居|部長|部长|鄰居|醫生|関係者|队长|院長|院长|隊長|隣人|顧問|顾问|首相|
"""

PARTICLES = """
't|abu|al|ben|bin|bint|d|da|de|degli|dei|del|della|dello|den|der|des|di|dos|du|e|el|ibn|l|la|
las|le|los|st|ten|ter|ul|und|ur|van|vom|von|y|zu|zum|zur|аль|бен|ван|де|ибн|фон|
"""

ENDINGS = """
anwalt|anwaltin|chef|chefin|direktor|direktorin|fuhrer|fuhrerin|kanzler|kanzlerin|kommissar|kommissarin|
leiter|leiterin|meister|meisterin|minister|ministerin|prasident|prasidentin|rat|ratin|sekretar|sekretarin|
sprecher|sprecherin|trainer|trainerin|vorsitzende|vorsitzender|
"""
