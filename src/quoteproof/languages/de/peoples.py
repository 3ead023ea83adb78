"""German: states, peoples and large towns, each with the words that are made of its name.

The peoples' adjectives have small letters, and a noun's capital makes no name, so that nothing but a list tells which words
name somebody. Names of states after the list of the Federal Foreign Office.
"""

from __future__ import annotations

from quoteproof.languages.meaning import groups

PEOPLES = groups(
    """
    deutschland*,deutsche*,bundesdeutsch* frankreich*,französisch*,franzose* großbritannien*,britisch*,brite*,england*,englisch*,engländer*
    italien*,italienisch*,italiener* spanien*,spanisch*,spanier* portugal*,portugiesisch*,portugiese* österreich*,österreichisch*
    schweiz*,schweizer*,schweizerisch* polen*,polnisch*,pole tschechien*,tschechisch*,tscheche* slowakei,slowakisch* slowenien*,slowenisch*
    ungarn*,ungarisch* rumänien*,rumänisch* bulgarien*,bulgarisch* griechenland*,griechisch*,grieche* türkei,türkisch*,türke*
    russland*,rußland*,russisch*,russe* ukraine,ukrainisch*,ukrainer* belarus,weißrussland*,belarussisch* georgien*,georgisch*
    serbien*,serbisch* kroatien*,kroatisch* bosnien*,bosnisch* albanien*,albanisch* dänemark*,dänisch* schweden*,schwedisch* norwegen*,norwegisch*
    finnland*,finnisch* island*,isländisch* irland*,irisch* schottland*,schottisch* niederlande*,niederländisch* belgien*,belgisch*
    luxemburg*,luxemburgisch* usa,amerika*,amerikanisch*,us-amerikanisch* kanada*,kanadisch* mexiko*,mexikanisch* brasilien*,brasilianisch*
    argentinien*,argentinisch* chile*,chilenisch* kolumbien*,kolumbianisch* venezuela*,venezolanisch* kuba*,kubanisch*
    china*,chinesisch*,chinese* japan*,japanisch*,japaner* indien*,indisch*,inder* pakistan*,pakistanisch* afghanistan*,afghanisch*
    iran*,iranisch* irak*,irakisch* syrien*,syrisch* israel*,israelisch* libanon*,libanesisch* jordanien*,jordanisch* ägypten*,ägyptisch*
    saudi-arabien*,saudi-arabisch*,saudisch* palästina*,palästinensisch* libyen*,libysch* tunesien*,tunesisch* algerien*,algerisch*
    marokko*,marokkanisch* nigeria*,nigerianisch* kenia*,kenianisch* südafrika*,südafrikanisch* äthiopien*,äthiopisch* sudan*,sudanesisch*
    somalia*,somalisch* australien*,australisch* neuseeland*,neuseeländisch* thailand*,thailändisch* vietnam*,vietnamesisch*
    indonesien*,indonesisch* nordkorea*,nordkoreanisch* südkorea*,südkoreanisch*
    europa*,europäisch* afrika*,afrikanisch* asien*,asiatisch*
    berlin*,berliner* münchen*,münchner* hamburg*,hamburger* köln*,kölner* frankfurt*,frankfurter* wien*,wiener* zürich*,zürcher*
    paris,pariser* london*,londoner* rom,römisch* madrid* moskau*,moskauer* warschau*,warschauer* prag*,prager* brüssel*,brüsseler*
    washington* new-york* peking*,pekinger* tokio* kairo* kiew*,kiewer* budapest*,budapester*
    """
)
