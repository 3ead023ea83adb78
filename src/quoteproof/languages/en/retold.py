"""English words by which a report says again what was said: groups of one sense, and endings that make one word of another.

Our own lists. They are wider than the likes of `opposites`, by which a quotation is judged: "accord" for "deal" is no quotation, and a fair
report. A group has no member whose sense only overlaps with that of the others.
"""

from __future__ import annotations

from quoteproof.languages.meaning import groups, pairs
from quoteproof.languages.words import words

RETOLD = groups(
    """
    accord,agreement,deal,pact,treaty administration,government admit,admission advise,advice
    airplane,plane,aircraft,jet alliance,coalition allow,enable amend,modify ample,plentiful
    analyze,analyse,analysis anger,fury,outrage angry,furious,outraged annual,yearly apologize,apologise,apology
    appear,appearance approve,approval arrest,detain,apprehend arrive,arrival assassinate,kill assault,attack
    assemble,convene assess,evaluate automobile,car,vehicle aware,conscious bankrupt,bankruptcy barrier,fence,wall
    behave,behavior,behaviour believe,belief bogus,fake,phony,sham bomb,explosive border,frontier brief,short
    bully,intimidate bureau,agency candidate,contender chaos,turmoil,mess cheap,inexpensive choose,choice
    claim,assert collapse,crumble colleague,coworker collide,collision company,firm,corporation,business
    compel,force,oblige compensation,damages compete,competition,competitive complain,complaint complaint,grievance
    conclude,conclusion condemn,denounce,decry confess,confession confine,restrict confiscate,seize
    consequence,result,outcome constant,continual contest,race contract,deal cop,policeman,officer
    corrupt,corruption corrupt,crooked costly,expensive court,tribunal crazy,insane,nuts,mad
    criticize,criticise,fault critique,criticism crowd,throng curb,restrain,limit dad,father dead,death
    dead,deceased deadly,lethal,fatal debacle,fiasco deceive,mislead,fool decide,decision defend,defense,defence
    deficit,shortfall delay,postpone,defer delegate,representative democrat,democratic,democracy demolish,raze,wreck
    demonstrate,protest deny,denial deny,refute depart,departure deport,expel descend,descent deserve,merit
    destroy,destruction devastate,ravage die,death die,perish,decease diplomat,diplomacy,diplomatic dire,grave
    dirty,filthy disagree,differ discover,discovery disgrace,embarrassment dismiss,fire,sack dispute,quarrel,row
    divide,division doctor,physician donate,give donation,contribution donor,contributor double,twofold
    duplicate,copy earn,make economy,economic,economical elect,election emir,ruler emperor,ruler,monarch
    employee,worker,staffer empty,vacant endanger,imperil enemy,rival enlist,recruit
    enormous,tremendous,massive,huge enter,entry,entrance entirely,completely,totally,wholly erase,delete
    erect,build,construct error,blunder,mistake escape,flee evidence,proof examine,inspect,scrutinize,scrutinise
    exceed,surpass,top exceptional,outstanding exist,existence expand,expansion expense,cost explain,clarify
    explode,explosion exploit,abuse fabricate,invent,concoct factory,plant,mill fail,failure fail,flop failure,flop
    false,untrue family,relatives,kin famous,renowned,well-known farmer,grower fight,combat film,movie
    finance,fund,bankroll find,discover flaw,defect fly,flight focus,concentrate forecast,predict foreigner,alien
    fortune,wealth fraud,scam gather,collect,amass gentle,mild genuine,authentic,real gift,give
    goods,products,merchandise grow,growth gun,firearm hatred,hate headquarters,base healthcare,health high,height
    highway,road hire,employ hit,strike holiday,vacation hospital,clinic hostile,unfriendly husband,spouse
    hypocrite,hypocrisy illegal,unlawful,illicit immediately,instantly immigrant,migrant impede,hinder,hamper
    incite,provoke incompetent,inept infant,baby injured,hurt,wounded inmate,prisoner innocent,blameless
    inquiry,investigation,probe install,mount insult,offend insurgent,rebel intend,intention,intent invade,invasion
    invade,overrun investigate,probe irate,angry jail,prison jobless,unemployed know,knowledge large,vast,sizable
    launch,begin,start lawmaker,legislator lawsuit,suit lawyer,attorney,counsel legislate,legislation,legislative
    lend,loan locate,find loot,plunder lose,forfeit lose,loss loser,failure lunatic,madman magistrate,judge
    mandatory,compulsory,obligatory marriage,wedding marry,marriage massacre,slaughter media,press merge,combine
    militia,fighters missile,rocket mom,mother,mum money,cash,funds murder,homicide murderer,killer
    muslim,islamic,islam mutual,shared naive,gullible neighbor,neighbour network,channel,station
    nominate,name,select noted,pointed nuclear,atomic obey,comply offend,offense,offence officials,authorities
    opponent,rival,adversary oppose,opposition organization,organisation,group outdated,obsolete outlaw,ban,prohibit
    overturn,reverse,repeal pension,retirement permission,consent permit,license,licence permit,permission
    persuade,convince persuade,persuasion poll,survey polls,surveys,polling pollute,contaminate poor,impoverished
    poorest,neediest position,post,job possess,possession prefer,preference previous,earlier,prior priest,cleric
    private,personal progress,headway prosecute,charge protest,demonstration prove,proof provide,provision
    prudent,wise publish,release pupil,student,schoolchild pursue,pursuit quit,resign rapist,molester
    recession,downturn,slump reckless,irresponsible rectify,correct,fix reduce,reduction refuse,refusal
    reject,refuse,rebuff,spurn,decline remove,oust remove,removal renegotiate,redo repeal,scrap,abolish
    reporter,journalist,correspondent represent,constitute rescind,revoke,cancel residence,home,house
    resident,inhabitant,citizen respect,honor,honour respond,response restore,rebuild restrict,limit
    reveal,revelation reverse,undo revise,amend riot,unrest rob,steal route,path,way rude,impolite
    ruin,destroy,wreck sad,unfortunate safe,safety safe,secure salary,wage,pay see,sight seize,capture seize,seizure
    sell,sale seller,vendor send,dispatch senior,elderly serve,service shooter,gunman sick,ill,unwell sign,signature
    similar,alike skilled,talented slash,cut,reduce smuggle,traffic soldier,troop soldiers,troops,military
    speak,speech speech,address spending,expenditure spread,expand staff,personnel,employees startle,surprise
    stash,hide strong,strength stupid,dumb,foolish,idiotic submit,submission subsequent,later subsidy,grant
    succeed,success,successful succeed,win support,back,endorse,favor,favour supporter,backer,fan
    suppress,quash,crush surrender,yield surveillance,spying survive,survival,survivor suspect,suspicion
    tank,plummet,plunge tariff,duty tax,levy teenager,teen,youth temporary,interim,provisional think,thought
    threaten,threat trade,commerce traitor,turncoat tribute,homage troops,forces,soldiers,army truck,lorry
    true,truth trustworthy,reliable tv,television ultimate,final unfair,unjust unify,unite university,college
    unsafe,dangerous unveil,present,reveal upcoming,next uprising,revolt,rebellion use,usage vary,variation
    veteran,vet veterans,vets vice,deputy victim,casualty village,hamlet violate,breach,break violent,violence
    visit,visitor voter,elector voters,electorate vulgar,crude wed,marry weep,cry wicked,vile wife,spouse
    wild,savage wise,smart wise,wisdom withdrawal,pullout worker,laborer,labourer worldwide,global yell,shout
    young,youth
    """
)

DERIVATIONS = pairs(
    """ment/ ation/ ation/e ation/ate ion/ ion/e ition/ ence/ al/ ness/ iness/y ity/ ity/e ful/ ism/ ist/ ic/ ical/ ize/ ise/ ive/ ify/"""
)

EMPTY = words(
    """reportedly allegedly apparently purportedly meanwhile however nonetheless nevertheless later eventually previously currently recently
    additionally furthermore moreover therefore thus actually basically simply already indeed certainly obviously frankly"""
)
