"""English: words that are each other's opposite, words that are each other's like, and the irregular verbs.

Our own lists, of the words that public speeches, reports and news use; regular endings are read off by the rule.
A pair stands here only where one word for the other changes the claim in any ordinary sentence.
"""

from __future__ import annotations

from quoteproof.languages.meaning import groups, pairs

ANTONYMS = pairs(
    """
        above/below accept/reject accept/refuse active/passive add/remove advance/retreat advance/setback advantage/disadvantage
        afford/deny agree/disagree agree/refuse allow/forbid allow/prevent allow/prohibit allow/ban ally/enemy allies/enemies
        ancient/modern appear/disappear approve/reject approve/disapprove arrive/depart ascend/descend asset/liability
        attack/defend attack/defence attack/defense backward/forward bad/good beautiful/ugly begin/end begin/finish begin/stop
        beginning/end benefit/harm benefit/damage benefit/cost best/worst better/worse big/small birth/death black/white bless/curse
        blessing/curse bold/timid borrow/lend bottom/top brave/cowardly bright/dark bring/take broad/narrow build/destroy
        build/demolish buy/sell calm/agitated capable/incapable cause/effect cautious/reckless cheap/expensive
        clean/dirty clear/unclear close/open close/distant closed/open cold/hot collapse/recover common/rare complete/incomplete
        condemn/praise condemn/support confidence/doubt confirm/deny conflict/peace connect/disconnect conquer/surrender
        construction/destruction continue/stop continue/end cooperation/confrontation cooperation/conflict correct/wrong
        correct/incorrect courage/cowardice create/destroy creation/destruction credit/debit crime/virtue cruel/kind danger/safety
        dangerous/safe dark/light darkness/light dead/alive death/life decline/growth decline/rise decrease/increase deep/shallow
        defeat/victory defend/attack deny/admit deny/confirm despair/hope destroy/preserve destruction/construction
        democracy/dictatorship democratic/undemocratic difficult/easy direct/indirect dishonest/honest disorder/order
        divide/unite division/unity divided/united down/up downward/upward dry/wet early/late earlier/later east/west eastern/western
        easy/hard economize/waste employ/dismiss empty/full encourage/discourage end/start enemy/friend enemies/friends
        enter/leave equal/unequal equality/inequality evil/good exclude/include exclusion/inclusion exit/entry expand/contract
        expand/shrink expansion/contraction expensive/cheap export/import exporter/importer exports/imports external/internal
        fail/succeed failure/success fair/unfair faith/doubt believe/doubt think/doubt acquit/convict progress/setback avoid/seek double/halve last/next former/latter fall/rise fallen/risen fell/rose false/true famine/plenty far/near
        fast/slow fat/thin fear/hope fear/courage few/many fewer/more first/last flexible/rigid foe/friend follow/lead foreign/domestic
        foreign/national forget/remember forgive/condemn fortunate/unfortunate forward/back freedom/slavery freedom/oppression
        freedom/tyranny free/enslaved free/unfree freeze/thaw friendly/hostile future/past gain/lose gain/loss gains/losses
        generous/selfish giant/dwarf give/take global/local go/stay good/poor grant/deny great/small greater/lesser greater/smaller grow/shrink
        growing/shrinking growth/recession guilt/innocence guilty/innocent happiness/misery happy/sad hard/soft harmony/discord
        hate/love hatred/love health/illness healthy/sick heaven/hell heavy/light help/hinder help/harm hero/villain high/low
        higher/lower highest/lowest honour/shame honor/shame hopeful/hopeless hope/despair hostility/friendship human/inhuman
        humane/inhumane humanity/inhumanity idle/busy ignore/heed ignorance/knowledge illegal/legal illegitimate/legitimate
        important/trivial important/unimportant impose/lift impossible/possible improve/worsen improve/deteriorate
        improvement/deterioration include/omit increase/reduce increase/decline increase/fall increase/cut increased/reduced
        independence/dependence independent/dependent individual/collective inferior/superior injustice/justice inside/outside
        intensify/ease interest/indifference involve/exclude join/leave just/unjust kill/save knowledge/ignorance known/unknown
        large/small larger/smaller largest/smallest lawful/unlawful lead/trail leader/follower legal/illegal lenient/severe
        liberate/occupy liberation/occupation liberty/tyranny lie/truth lies/truth live/die long/short longer/shorter loose/tight
        loss/profit losses/profits loud/quiet lower/raise loyal/disloyal lucky/unlucky major/minor majority/minority
        maximum/minimum mercy/cruelty minimize/maximize moral/immoral multilateral/unilateral narrow/wide negative/positive
        new/old night/day north/south northern/southern oppose/support opponent/supporter opponents/supporters
        opposed/supported opposition/support optimism/pessimism optimistic/pessimistic order/chaos partial/impartial peace/war
        peaceful/violent peaceful/warlike permanent/temporary permit/forbid permit/prohibit plus/minus poor/rich poorer/richer
        poorest/richest popular/unpopular poverty/wealth poverty/prosperity powerful/powerless powerful/weak praise/criticize
        praise/criticise preserve/abandon prevent/cause prevent/allow private/public progress/regress progress/decline prosperity/ruin
        prohibit/permit protect/attack protect/endanger proud/ashamed push/pull quickly/slowly raise/reduce raise/cut
        rapid/slow rapidly/slowly ratify/reject real/imaginary reason/madness rebuild/destroy receive/give recognize/deny
        reconcile/divide reduce/expand regress/advance reject/adopt reject/endorse reject/embrace reject/welcome relevant/irrelevant
        reliable/unreliable relief/burden remember/forget repeal/enact respect/contempt respect/violate responsible/irresponsible
        resist/yield restrain/unleash restrict/expand right/left right/wrong rise/drop rural/urban sad/glad safe/unsafe save/spend
        save/waste secure/insecure security/insecurity seldom/often separate/together separate/join shame/pride
        sharp/blunt short/tall shrink/swell sick/well simple/complex simple/complicated sink/float smart/stupid solid/liquid
        solution/problem stability/instability stable/unstable stand/fall start/stop stop/go strength/weakness strengthen/weaken
        strengthened/weakened strong/weak stronger/weaker strongest/weakest succeed/fail success/failure successful/unsuccessful
        sufficient/insufficient superior/inferior supply/demand support/resist surplus/deficit surrender/resist sustainable/unsustainable
        tall/short terror/peace thick/thin tighten/loosen tolerance/intolerance together/apart trust/mistrust trust/distrust
        truth/falsehood tyranny/democracy unite/separate unity/discord uphold/violate upper/lower upstream/downstream upstairs/downstairs uphill/downhill
        upwind/downwind upturn/downturn upgrade/downgrade inbound/outbound indoors/outdoors indoor/outdoor inflow/outflow insider/outsider
        inward/outward overestimate/underestimate overpay/underpay overvalue/undervalue overstate/understate
        overstaffed/understaffed overweight/underweight prewar/postwar urgent/unimportant
        useful/useless valid/invalid victim/aggressor victims/perpetrators victor/loser violate/honour virtue/vice visible/invisible
        voluntary/compulsory vulnerable/secure war/harmony warm/cool warm/cold wealthy/poor welcome/reject welcome/condemn
        welcome/deplore well/badly widen/narrow willing/unwilling win/lose winner/loser winners/losers wise/foolish wise/unwise
        wisdom/folly withdraw/deploy worsening/improving worthy/unworthy young/old youngest/oldest
    """
)

SYNONYMS = groups(
    """
    address,tackle achieve,attain,accomplish aid,assistance,help aim,goal,objective,target also,too answer,reply,response
    anxiety,concern,worry appeal,call arms,weapons assist,help awesome,incredible begin,start,commence belief,conviction
    big,large,great,huge brave,courageous build,construct buy,purchase catastrophe,disaster cease,stop,halt
    children,kids child,kid challenge,difficulty,problem choose,select citizens,people clear,evident,obvious complete,finish,conclude
    conflict,war,fighting country,nation,state courage,bravery create,establish,make crisis,emergency crucial,vital,essential
    danger,peril,threat decide,determine defend,protect,safeguard demand,require deplore,condemn,denounce desire,wish,want
    destiny,fate destroy,demolish,ruin develop,evolve difficult,hard discuss,debate dream,vision duty,obligation
    eager,keen earth,planet,globe,world economic,financial effort,endeavour,endeavor,attempt eliminate,eradicate,abolish
    end,finish endure,last enlarge,expand,extend ensure,guarantee,secure enterprise,business entire,whole equal,same error,mistake
    evil,wicked example,model extraordinary,remarkable extremely,very fair,just faith,trust famine,hunger,starvation
    fast,quick,rapid,swift firmly,resolutely fight,struggle,battle foe,enemy,adversary fortunate,lucky foster,promote,encourage
    free,liberated freedom,liberty friendship,amity gather,assemble gift,present give,provide,grant,offer glad,happy,pleased
    govern,rule grave,serious great,grand grief,sorrow grow,increase,rise guidance,leadership happen,occur harm,damage,injury
    hear,listen heed,listen help,support home,house honest,sincere hope,expect huge,enormous,vast,immense humanity,humankind,mankind
    idea,notion,concept illness,disease,sickness important,significant improve,better increase,raise inform,tell
    initiative,proposal injure,hurt,wound job,work,task journey,trip join,unite keep,maintain,preserve,retain kill,murder,slay
    lasting,durable,enduring,permanent law,statute lead,guide leader,head leave,depart legal,lawful like,similar link,connect
    lucrative,profitable mad,insane main,chief,principal,major many,numerous meet,encounter method,way,means
    modern,contemporary necessary,needed,required need,require new,novel noble,honourable obey,follow observe,watch
    obstacle,barrier,hurdle offer,propose often,frequently old,ancient opinion,view opportunity,chance oppose,resist
    pain,suffering,agony peaceful,pacific permit,allow,let persons,people,individuals place,location,site plan,scheme,programme
    pledge,promise,vow,commitment poverty,destitution power,strength,might praise,commend,applaud prevent,avert,forestall
    price,cost principal,main progress,advance prohibit,forbid,ban,bar promise,vow prosper,thrive,flourish prosperity,wealth
    quickly,rapidly,swiftly,fast quiet,silent reach,attain real,genuine,true reason,cause reduce,decrease,cut,lower refuse,decline
    regard,consider region,area reject,refuse release,free remain,stay remember,recall remove,eliminate reply,respond
    reveal,disclose,show rich,wealthy,affluent right,correct road,path,way sad,unhappy,sorrowful safety,security say,state,declare
    search,quest,pursuit see,perceive settle,resolve,solve severe,harsh shame,disgrace shape,form shift,change share,portion
    shortage,scarcity,lack small,little,tiny smart,clever,intelligent solidarity,unity speak,talk special,particular speed,pace
    spirit,soul stage,phase stop,end strange,odd strategy,policy strengthen,reinforce,consolidate strong,powerful,mighty
    sufficient,enough,adequate suggest,propose sure,certain,confident task,duty teach,instruct tell,inform terrible,awful,dreadful,horrible
    terrify,frighten thankful,grateful think,believe threat,menace today,now town,city tragedy,catastrophe transform,change
    trouble,problem true,correct truly,really,indeed try,attempt,endeavour,seek undermine,weaken understand,comprehend,grasp
    upset,distressed urge,exhort,press use,employ,utilize,utilise useful,helpful valuable,precious victory,triumph view,opinion
    violence,force vital,essential vow,swear warn,caution wealth,riches welcome,greet whole,entire win,gain wish,desire women,ladies
    wonderful,marvellous,marvelous work,labour,labor worried,anxious,concerned wrong,incorrect,mistaken yearn,long young,youthful
    """
)

VERB_FORMS = groups(
    """
    arise,arose,arisen awake,awoke,awoken be,am,is,are,was,were,been,being bear,bore,borne beat,beaten become,became begin,began,begun
    bend,bent bind,bound bite,bit,bitten bleed,bled blow,blew,blown break,broke,broken breed,bred bring,brought build,built burn,burnt
    buy,bought catch,caught choose,chose,chosen cling,clung come,came cost creep,crept deal,dealt dig,dug do,does,did,done draw,drew,drawn
    drink,drank,drunk drive,drove,driven eat,ate,eaten fall,fell,fallen feed,fed feel,felt fight,fought find,found flee,fled
    fly,flew,flown forbid,forbade,forbidden forget,forgot,forgotten forgive,forgave,forgiven freeze,froze,frozen get,got,gotten
    give,gave,given go,went,gone,goes grind,ground grow,grew,grown hang,hung have,has,had hear,heard hide,hid,hidden hold,held
    keep,kept kneel,knelt know,knew,known lay,laid lead,led learn,learnt leave,left lend,lent lie,lay,lain light,lit lose,lost
    make,made mean,meant meet,met mistake,mistook,mistaken overcome,overcame pay,paid prove,proven ride,rode,ridden ring,rang,rung
    rise,rose,risen run,ran say,said see,saw,seen seek,sought sell,sold send,sent shake,shook,shaken shine,shone shoot,shot
    show,shown shrink,shrank,shrunk sing,sang,sung sink,sank,sunk sit,sat sleep,slept slide,slid sow,sown speak,spoke,spoken
    spend,spent spin,spun spring,sprang,sprung stand,stood steal,stole,stolen stick,stuck strike,struck,stricken strive,strove,striven
    swear,swore,sworn sweep,swept swim,swam,swum swing,swung take,took,taken teach,taught tear,tore,torn tell,told think,thought
    throw,threw,thrown understand,understood undertake,undertook,undertaken uphold,upheld wake,woke,woken wear,wore,worn
    weave,wove,woven weep,wept win,won withdraw,withdrew,withdrawn withhold,withheld withstand,withstood write,wrote,written
    will,would can,could may,might
    """
)
