"""The codes by which records name states (ISO 3166-1, three letters, those that have been withdrawn too), with the names of `names.STATES`.

They hold for what metadata say, and for no word of a text: "can", "per" and "are" are among them.
"""

from __future__ import annotations

STATES = """
AFG=afghanistan|AGO=angola|ALB=albania|AND=andorra|ARE=united arab emirates|ARG=argentina|ARM=armenia|
ATG=antigua and barbuda|AUS=australia|AUT=austria|AZE=azerbaijan|BDI=burundi|BEL=belgium|BEN=benin|
BFA=burkina faso|BGD=bangladesh|BGR=bulgaria|BHR=bahrain|BHS=bahamas|BIH=bosnia and herzegovina|BLR=belarus|
BLZ=belize|BOL=bolivia|BRA=brazil|BRB=barbados|BRN=brunei|BTN=bhutan|BUR=myanmar|BWA=botswana|
CAF=central african republic|CAN=canada|CHE=switzerland|CHL=chile|CHN=china|CIV=ivory coast|CMR=cameroon|
COD=democratic republic of the congo|COG=congo|COL=colombia|COM=comoros|CPV=cape verde|CRI=costa rica|
CSK=czechoslovakia|CUB=cuba|CYP=cyprus|CZE=czech republic|DDR=east germany|DEU=germany|DHY=benin|DJI=djibouti|
DMA=dominica|DNK=denmark|DOM=dominican republic|DZA=algeria|ECU=ecuador|EGY=egypt|ERI=eritrea|ESP=spain|
EST=estonia|ETH=ethiopia|FIN=finland|FJI=fiji|FRA=france|FSM=micronesia|GAB=gabon|GBR=united kingdom|GEO=georgia|
GHA=ghana|GIN=guinea|GMB=gambia|GNB=guinea-bissau|GNQ=equatorial guinea|GRC=greece|GRD=grenada|GTM=guatemala|
GUY=guyana|HND=honduras|HRV=croatia|HTI=haiti|HUN=hungary|HVO=burkina faso|IDN=indonesia|IND=india|IRL=ireland|
IRN=iran|IRQ=iraq|ISL=iceland|ISR=israel|ITA=italy|JAM=jamaica|JOR=jordan|JPN=japan|KAZ=kazakhstan|KEN=kenya|
KGZ=kyrgyzstan|KHM=cambodia|KIR=kiribati|KNA=saint kitts and nevis|KOR=south korea|KWT=kuwait|LAO=laos|
LBN=lebanon|LBR=liberia|LBY=libya|LCA=saint lucia|LIE=liechtenstein|LKA=sri lanka|LSO=lesotho|LTU=lithuania|
LUX=luxembourg|LVA=latvia|MAR=morocco|MCO=monaco|MDA=moldova|MDG=madagascar|MDV=maldives|MEX=mexico|
MHL=marshall islands|MKD=north macedonia|MLI=mali|MLT=malta|MMR=myanmar|MNE=montenegro|MNG=mongolia|
MOZ=mozambique|MRT=mauritania|MUS=mauritius|MWI=malawi|MYS=malaysia|NAM=namibia|NER=niger|NGA=nigeria|
NIC=nicaragua|NLD=netherlands|NOR=norway|NPL=nepal|NRU=nauru|NZL=new zealand|OMN=oman|PAK=pakistan|PAN=panama|
PER=peru|PHL=philippines|PLW=palau|PNG=papua new guinea|POL=poland|PRK=north korea|PRT=portugal|PRY=paraguay|
PSE=palestine|QAT=qatar|RHO=zimbabwe|ROU=romania|RUS=russia|RWA=rwanda|SAU=saudi arabia|SCG=serbia|SDN=sudan|
SEN=senegal|SGP=singapore|SLB=solomon islands|SLE=sierra leone|SLV=el salvador|SMR=san marino|SOM=somalia|
SRB=serbia|SSD=south sudan|STP=sao tome and principe|SUN=russia|SUR=suriname|SVK=slovakia|SVN=slovenia|SWE=sweden|
SWZ=eswatini|SYC=seychelles|SYR=syria|TCD=chad|TGO=togo|THA=thailand|TJK=tajikistan|TKM=turkmenistan|
TLS=timor-leste|TMP=timor-leste|TON=tonga|TTO=trinidad and tobago|TUN=tunisia|TUR=turkey|TUV=tuvalu|TWN=taiwan|
TZA=tanzania|UGA=uganda|UKR=ukraine|URY=uruguay|USA=united states|UZB=uzbekistan|VAT=holy see|VCT=saint vincent|
VEN=venezuela|VNM=vietnam|VUT=vanuatu|WSM=samoa|YEM=yemen|YMD=south yemen|YUG=yugoslavia|ZAF=south africa|
ZAR=democratic republic of the congo|ZMB=zambia|ZWE=zimbabwe
"""
