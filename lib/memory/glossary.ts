import { normalise, stemOf } from './tokens';

/**
 * Words that people at work use for one thing, over English, Hindi and Hinglish, a line each. Only words that
 * seldom mean something else; how rare a line is among the memories weighs it.
 */
const lines = `
price cost rate mrp daam dam keemat kimat mulya bhav tariff fee charge कीमत दाम मूल्य भाव रेट शुल्क फीस
discount rebate off chhoot chhut छूट डिस्काउंट
cheap cheaper inexpensive affordable sasta saste sasti सस्ता किफायती
expensive costly dear pricey mehnga mehenga mahanga महंगा
free muft nishulk complimentary gratis मुफ्त निशुल्क
advance upfront deposit beforehand prepaid peshgi agrim पेशगी अग्रिम एडवांस
pay paid payment bhugtan भुगतान पेमेंट
cash cod nakad नकद
refund moneyback wapsi रिफंड
return wapas vapas vapsi लौटाना वापस वापसी
exchange swap badalna बदलना
profit margin munafa labh मुनाफा लाभ
loss nuksan ghata नुकसान घाटा
tax gst vat kar टैक्स जीएसटी
invoice bill receipt chalan इनवॉइस बिल रसीद
bank बैंक
loan credit lend borrow overdraft udhaar karz rin उधार कर्ज ऋण लोन
salary wage wages pay vetan tankhwah tankha mazdoori payroll वेतन तनख्वाह मजदूरी सैलरी
bonus incentive बोनस
budget kharcha spend expense expenditure बजट खर्च
investor funder shareholder backer निवेशक
customer client buyer shopper consumer grahak kharidar खरीदार ग्राहक कस्टमर
employee staff worker workers team colleague karmchari कर्मचारी स्टाफ
manager boss head lead chief prabandhak मैनेजर प्रबंधक
accountant ca auditor munim अकाउंटेंट मुनीम
lawyer advocate attorney legal vakil वकील
designer डिजाइनर
photographer cameraman photos फोटोग्राफर
photo photograph picture image tasveer pic फोटो तस्वीर चित्र
video reel film clip वीडियो रील
influencer creator blogger celebrity इन्फ्लुएंसर
journalist press reporter media newspaper magazine patrakar पत्रकार अखबार
reviewer critic समीक्षक
freelancer contractor consultant सलाहकार
intern trainee apprentice प्रशिक्षु इंटर्न
vendor supplier trader dealer wholesaler vikreta सप्लायर विक्रेता वेंडर
partner associate reseller साझेदार पार्टनर
competitor rival competition pratidwandi प्रतिद्वंद्वी प्रतिस्पर्धी
weaver bunkar karigar artisan बुनकर कारीगर
weave weaving woven loom bunai karigari बुनाई बुनना करघा
dye dyed dyeing dyer rangai रंगाई
colour color shade hue rang रंग
cloth fabric textile material kapda kapra कपडा वस्त्र
sari saree saadi साडी
stain spot mark daag दाग
wash washing laundry clean dhona dhulai dhone धोना धोने धोएं धुलाई
cleaning clean tidy safai सफाई
rain rainy monsoon barsaat baarish barish बारिश बरसात मानसून
summer heat hot garmi गर्मी
winter cold thanda thand sardi सर्दी ठंड ठंडा
dry drying sukhna सूखना
water paani pani पानी
slow slower sluggish dheema dheemi dheere धीमा धीमी धीरे
fast quick quickly rapid speedy swift jaldi tez जल्दी तेज
late delay delayed overdue tardy der deri देर देरी लेट
early beforehand pehle पहले
begin start commence launch shuru शुरू शुरुआत
end finish expire over conclude khatam samapt expiry खत्म समाप्त
close closed shut shuts holiday band बंद
open opens khula khulta खुला खुलता
deadline due cutoff last antim aakhri अंतिम आखिरी
leave holiday off away vacation absent chhutti avkash छुट्टी अवकाश
morning subah सुबह
evening shaam sham शाम
night raat रात
day daily din दिन
week weekly hafta hafte saptah हफ्ता हफ्ते सप्ताह
month monthly mahina mahine maah महीना महीने माह
year yearly annual saal varsh साल वर्ष
date tareekh tarikh तारीख
time hour hours samay waqt समय वक्त घंटा
monday somvar somwar सोमवार
tuesday mangalvar mangalwar मंगलवार
wednesday budhvar budhwar बुधवार
thursday guruvar guruwar गुरुवार
friday shukravar shukrawar शुक्रवार
saturday shanivar shaniwar शनिवार
sunday ravivar itwar रविवार इतवार
first pehla pehli पहला पहली
new naya nayi naye नया नई नए
old purana purani पुराना पुरानी
big large largest biggest bada badi बडा बडी
small little tiny chhota chhoti छोटा छोटी
size dimension length width naap नाप आकार लंबाई साइज
weight weigh heavy wazan bhaar वजन भार
number count quantity sankhya संख्या गिनती
percent percentage pratishat प्रतिशत
minimum least kam kamse न्यूनतम कम
maximum most limit cap seema adhiktam सीमा अधिकतम
half aadha आधा
double twice dugna दुगना
more zyada adhik ज्यादा अधिक
increase rise rose raise grow growth badhna badha बढना बढा बढोतरी
decrease reduce reduced fall fell drop lower cut ghatna kami घटना कमी
change replace switch modify badlav बदलाव
buy buys purchase purchased bought kharid kharidna order खरीद खरीदना ऑर्डर
sell sold selling sale sales bikri bechna bikti bikta बिक्री बेचना बिकती बिकता बिकते
deliver delivery delivered ship shipping shipment dispatch courier send sent भेजना डिलीवरी कूरियर
arrive reach receive pahunchna milna पहुंचना मिलना
parcel package packet packing packaging pack box wrap dabba डिब्बा पार्सल पैकिंग बॉक्स
gift present gifting tohfa uphar उपहार तोहफा गिफ्ट
card कार्ड
label tag लेबल
sample specimen namuna नमूना सैंपल
print printed printing printer press chhapai छपाई प्रिंट प्रिंटर
stock inventory maal माल स्टॉक
godown warehouse storehouse store गोदाम
shop store showroom dukaan dukan दुकान
office daftar karyalay दफ्तर कार्यालय ऑफिस
factory plant mill workshop karkhana कारखाना फैक्टरी
home house ghar घर
city town shahar nagar शहर नगर
address where located location pata place situated पता
country abroad overseas foreign international videsh विदेश देश
road street sadak सडक
lorry truck van vehicle gaadi गाडी ट्रक
door gate entrance darwaza दरवाजा गेट
key keys chabi चाबी
wedding marriage bridal shaadi shadi vivah शादी विवाह
festival festive tyohar tyohaar parv त्योहार पर्व
diwali deepawali deepavali दिवाली दीपावली
rakhi rakshabandhan राखी रक्षाबंधन
prayer worship puja pooja पूजा
fast vrat upvas व्रत उपवास
exhibition fair stall mela trade प्रदर्शनी मेला
event meet meetup council gathering conference karyakram कार्यक्रम
webinar seminar workshop वेबिनार
meeting call talk baithak baat बात बैठक मीटिंग
demo demonstration trial pilot डेमो
phone telephone mobile call ring फोन मोबाइल
mail email e-mail ईमेल मेल
message msg whatsapp sms sandesh संदेश मैसेज
newsletter mailer bulletin न्यूजलेटर
post publish posting posted पोस्ट
write written writes copy text likhna likhe likhi लिखना लिखे लिखी
read reader readers padhna padhi पढना पढी पढे
speak talk speech bolna बोलना
ask enquire enquiry request demand query poochna maang पूछना पूछते मांग मांगते
answer reply respond response jawab जवाब उत्तर
question sawal doubt सवाल प्रश्न
like prefer favour favourite love pasand पसंद
want need require wish chahna zaroorat चाहना जरूरत
avoid ban banned prohibited forbid forbidden never stop mana मना प्रतिबंध
allow permit permitted permission ijazat anumati अनुमति इजाजत
approve approval sign-off signoff sanction manzoori authorise मंजूरी
decide decision choose tay faisla तय फैसला चुनना
promise guarantee assure commit vaada वादा
agree contract agreement deal anubandh samjhauta अनुबंध समझौता
rule policy regulation law act niyam kanoon नियम कानून नीति
certificate certification licence license pramanpatra प्रमाणपत्र लाइसेंस
insurance insured policy beema बीमा
audit inspection check jaanch जांच
test tested testing pentest trial परीक्षण
security secure safe safety hacking suraksha सुरक्षा
penalty fine jurmana late-fee जुर्माना
complaint complain grievance annoy unhappy shikayat शिकायत
problem issue trouble pain dikkat pareshani samasya दिक्कत परेशानी समस्या
mistake error wrong bug galti गलती गलत
fix repair mend correct sudhar सुधार ठीक
help support assist assistance sahayata madad मदद सहायता सपोर्ट
good nice accha achha बढिया अच्छा
best top finest sabse behtareen सर्वश्रेष्ठ बेहतरीन
bad worse worst poor kharab खराब
reason why because cause karan wajah कारण वजह
advertisement advert ads ad advertising vigyapan विज्ञापन
website site webpage page shopify वेबसाइट साइट
link url लिंक
follower followers subscriber subscribers audience फॉलोअर
lead leads prospect prospects enquiry लीड
visit visitor aana आना
open opened opens
click clicks क्लिक
conversion convert converts
churn lose lost leave left quit cancel
loyal repeat regular
review rating testimonial feedback समीक्षा
coupon voucher code कूपन
referral refer recommend referred सिफारिश रेफर
launch release rollout unveil
app application software tool program ऐप सॉफ्टवेयर
install download installed डाउनलोड
login signin account password लॉगिन खाता
data database records डेटा
server hosting cloud सर्वर
backup copy restore बैकअप
outage downtime
machine device equipment biometric मशीन यंत्र
attendance hazri haziri present हाजिरी उपस्थिति
holiday leave sick
onboarding migration switching moving implementation setup
export import transfer
document paper papers file kagaz दस्तावेज कागज फाइल
spreadsheet excel sheet csv
language bhasha भाषा
hindi हिंदी हिन्दी
english angrezi अंग्रेजी
kannada कन्नड
tamil तमिल
name naam नाम
mother mom maa माँ मां
child children kids bachche bachcha बच्चे बच्चा
woman women lady ladies mahila महिला
family parivar परिवार
doctor hospital clinic aspatal अस्पताल डॉक्टर
farmer kisan किसान
food khana खाना
sweet sweets mithai मिठाई
dairy milk doodh दूध
song music gaana gana sangeet गाना संगीत
voice sound awaaz awaz आवाज
thread yarn dhaga soot धागा सूत
indigo neel नील
cotton sooti kapas सूती कपास
silk resham रेशम
red laal lal लाल
blue neela नीला
yellow peela पीला
green hara हरा
`;

const meanings = new Map<string, string[]>();
for (const [at, line] of lines.trim().split('\n').entries()) {
  for (const word of new Set(normalise(line).split(' ').map(stemOf))) {
    meanings.set(word, [...(meanings.get(word) ?? []), String(at)]);
  }
}

/** The lines that a word stands in, by its stem; none for most words. */
export const meaningsOf = (stem: string): readonly string[] => meanings.get(stem) ?? [];
