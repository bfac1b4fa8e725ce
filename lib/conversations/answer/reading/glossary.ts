import { normalise, stemOf } from './normalise';

/** Words that marketers in India use for one thing, over English, Hindi and Hinglish. */
const groups = `
price cost rate mrp daam dam keemat kimat qeemat mulya bhav कीमत दाम मूल्य भाव रेट
discount off chhoot chhut chhoot छूट डिस्काउंट
delivery deliver shipping ship courier dispatch pahunchana डिलीवरी कूरियर भेजना पहुंचाना
gift gifting tohfa tohfe uphar उपहार तोहफा तोहफे गिफ्ट
festival festive tyohar tyohaar tyauhar त्योहार त्यौहार
colour color shade rang रंग
buyer customer client grahak kharidar ग्राहक खरीदार
weaver karigar bunkar artisan बुनकर कारीगर
fabric cloth textile kapda kapra कपडा कपड
return refund exchange wapas wapsi vapsi वापस वापसी रिफंड
salary wage pay vetan tankhwah tankha वेतन तनख्वाह
employee staff worker karmchari कर्मचारी
date tareekh tarikh तारीख
week hafta hafte saptah हफ्ता हफ्ते सप्ताह
month mahina mahine महीना महीने माह
year saal varsh साल वर्ष
buy purchase kharidna kharid खरीदना खरीद
sell sale bechna bikri बेचना बिक्री
complaint complain shikayat शिकायत
meeting call baithak बैठक मीटिंग
supplier vendor सप्लायर
stock inventory maal माल स्टॉक
office daftar दफ्तर ऑफिस कार्यालय
shop store dukaan dukan दुकान
wedding marriage shaadi shadi vivah शादी विवाह
phone mobile number फोन नंबर
photo picture image tasveer फोटो तस्वीर
wash dhona dhulai धुलाई धोना
dye natural prakritik प्राकृतिक रंगाई
name naam नाम
card कार्ड
box dabba डिब्बा बॉक्स
late delay der deri देर देरी
reason why karan wajah कारण वजह
decide decision faisla tay तय फैसला
like prefer pasand पसंद
language bhasha भाषा
invoice bill बिल इनवॉइस
approval approve manzoori मंजूरी
budget बजट
advertisement ad ads advert vigyapan विज्ञापन
attendance hazri haziri हाजिरी उपस्थिति
leave chhutti छुट्टी
penalty fine jurmana जुर्माना
accountant ca munim मुनीम
fear worry dar chinta डर चिंता
problem pain dikkat pareshani samasya समस्या दिक्कत परेशानी
`;

const meanings = new Map<string, number>();
for (const [index, line] of groups.trim().split('\n').entries()) {
  for (const word of normalise(line).trim().split(' ')) meanings.set(stemOf(word), index);
}

/** The group that a word belongs to; undefined for most words. */
export function meaningOf(word: string): number | undefined {
  return meanings.get(stemOf(word));
}
