import type { Sector } from './sector';

/** What a careful buyer asks any supplier of a kind. Questions state nothing, so they need no proof. */
const questions: Record<Sector, { en: string[]; hi: string[] }> = {
  textiles: {
    en: [
      'Which fibre is it, and does the label say so in percentages?',
      'Was it woven on a handloom or a power loom, and where?',
      'How should the first wash go, and what happens if the colour runs?',
      'May it come back if the colour looks different in daylight?',
    ],
    hi: [
      'कपड़ा किस रेशे का है, और क्या लेबल पर उसका प्रतिशत लिखा है?',
      'यह हथकरघे पर बुना है या पावरलूम पर, और कहाँ?',
      'पहली धुलाई कैसे करें, और रंग निकले तो क्या होगा?',
      'दिन की रोशनी में रंग अलग लगे, तो क्या लौटाया जा सकता है?',
    ],
  },
  jewellery: {
    en: [
      'What is the purity, and is the hallmark on the piece itself?',
      'How much of the bill is making charge, and how much is metal?',
      'At what rate will you take it back or exchange it?',
      'Which certificate comes with the stones?',
    ],
    hi: [
      'शुद्धता कितनी है, और क्या हॉलमार्क गहने पर ही है?',
      'बिल में बनवाई कितनी है और धातु कितनी?',
      'वापस लेने या बदलने का भाव क्या होगा?',
      'नग के साथ कौन-सा प्रमाणपत्र मिलता है?',
    ],
  },
  food: {
    en: [
      'What is in it, in the order of quantity?',
      'When was it made, and how long does it keep after opening?',
      'How does it travel in hot weather?',
      'Is it suitable for children, for a fast, or for somebody with an allergy?',
    ],
    hi: [
      'इसमें क्या-क्या है, मात्रा के क्रम में?',
      'यह कब बना, और खोलने के बाद कितने दिन चलेगा?',
      'गर्मी में यह कैसे पहुँचता है?',
      'क्या यह बच्चों, व्रत या एलर्जी वालों के लिए ठीक है?',
    ],
  },
  beauty: {
    en: [
      'What are the ingredients, and which of them does the work?',
      'For which skin or hair is it not meant?',
      'How long before one can fairly judge it?',
      'What should be stopped before starting this?',
    ],
    hi: [
      'इसमें क्या-क्या है, और असर किस चीज़ का है?',
      'यह किस त्वचा या बाल के लिए नहीं है?',
      'कितने समय बाद इसे परखना ठीक होगा?',
      'इसे शुरू करने से पहले क्या बंद करना चाहिए?',
    ],
  },
  home: {
    en: [
      'What is it made of, inside as well as outside?',
      'What does it measure, and does it pass through the door?',
      'How is it cleaned, and what harms it?',
      'Who repairs it, and for how long can parts be had?',
    ],
    hi: [
      'यह किस चीज़ का बना है, बाहर भी और भीतर भी?',
      'इसका नाप क्या है, और क्या यह दरवाज़े से निकल जाएगा?',
      'इसे साफ़ कैसे करें, और किस चीज़ से बचाएँ?',
      'मरम्मत कौन करता है, और पुर्ज़े कब तक मिलेंगे?',
    ],
  },
  software: {
    en: [
      'Who moves our old data, and who checks that it arrived whole?',
      'When a rule changes, who updates the product, and by when?',
      'What does it cost in the second year, with every user that we will have then?',
      'How do we take our data out if we leave?',
    ],
    hi: [
      'हमारा पुराना डेटा कौन लाएगा, और पूरा आया या नहीं, यह कौन जाँचेगा?',
      'नियम बदलने पर उत्पाद कौन बदलता है, और कब तक?',
      'दूसरे साल, तब के सभी लोगों के साथ, ख़र्च कितना होगा?',
      'छोड़ना पड़े, तो अपना डेटा कैसे ले जाएँ?',
    ],
  },
  finance: {
    en: [
      'How are you paid, and by whom?',
      'What does it cost in all, over the whole term?',
      'What happens if I need the money early?',
      'Under which registration do you work, and where can I check it?',
    ],
    hi: [
      'आपको पैसा कैसे और किससे मिलता है?',
      'पूरी अवधि में कुल ख़र्च कितना होगा?',
      'पैसे की ज़रूरत पहले पड़ जाए, तो क्या होगा?',
      'आपका पंजीकरण क्या है, और मैं उसे कहाँ जाँच सकता हूँ?',
    ],
  },
  education: {
    en: [
      'Who will actually teach, and how many sit in one batch?',
      'What happens to a learner who falls behind?',
      'What is paid when, and what comes back if we stop?',
      'May we sit in on one class before deciding?',
    ],
    hi: [
      'असल में पढ़ाएगा कौन, और एक बैच में कितने विद्यार्थी होंगे?',
      'जो पीछे रह जाए, उसके लिए क्या किया जाता है?',
      'कौन-सी फ़ीस कब देनी है, और बीच में छोड़ें तो क्या लौटेगा?',
      'क्या फ़ैसले से पहले एक कक्षा में बैठ सकते हैं?',
    ],
  },
  health: {
    en: [
      'Who will treat me, and what are they registered for?',
      'Which choices do I have, including waiting?',
      'What does the whole course cost, in writing, before it begins?',
      'Whom do I call if something worries me at night?',
    ],
    hi: [
      'इलाज कौन करेगा, और उनका पंजीकरण किस काम का है?',
      'मेरे पास कौन-से रास्ते हैं, रुकने का भी?',
      'शुरू करने से पहले, लिखकर बताइए कि पूरा ख़र्च कितना होगा?',
      'रात में चिंता हो, तो किसे फ़ोन करूँ?',
    ],
  },
  travel: {
    en: [
      'What is in the price, and what is paid on the way?',
      'Who is with us, and who answers the phone at night?',
      'What happens if weather or health stops the trip?',
      'How much walking, and how many hours on the road each day?',
    ],
    hi: [
      'दाम में क्या शामिल है, और रास्ते में क्या देना होगा?',
      'साथ कौन रहेगा, और रात में फ़ोन कौन उठाएगा?',
      'मौसम या तबीयत से यात्रा रुके, तो क्या होगा?',
      'हर दिन कितना पैदल और कितने घंटे सड़क पर?',
    ],
  },
  property: {
    en: [
      'Which registration does it have, and what does the regulator’s page say?',
      'What is the carpet area, and what is charged beyond it?',
      'Which drawings, materials and brands are fixed in the agreement?',
      'What is paid at each stage, and what if a date slips?',
    ],
    hi: [
      'इसका पंजीकरण क्या है, और नियामक के पन्ने पर क्या लिखा है?',
      'कार्पेट एरिया कितना है, और उसके अलावा क्या लगेगा?',
      'कौन-से नक़्शे, सामान और ब्रांड समझौते में लिखे हैं?',
      'किस चरण पर कितना देना है, और तारीख़ खिसके तो क्या होगा?',
    ],
  },
  manufacturing: {
    en: [
      'To which standard and material grade is it made, and does the test certificate come with the lot?',
      'What is the real lead time for our quantity, and what happens when it slips?',
      'Who checks the first piece, and against which drawing?',
      'Which spares do you keep in stock, and for how many years?',
    ],
    hi: [
      'यह किस मानक और ग्रेड का है, और क्या हर लॉट के साथ जाँच का प्रमाणपत्र आता है?',
      'हमारी मात्रा के लिए सही समय कितना है, और देर हो तो क्या होगा?',
      'पहला नमूना कौन जाँचता है, और किस ड्रॉइंग से?',
      'कौन-से पुर्ज़े स्टॉक में रहते हैं, और कितने साल तक?',
    ],
  },
  services: {
    en: [
      'Who will do the work, and may we meet them first?',
      'What is in the fee, and what would be billed on top?',
      'What will we have in hand after the first month?',
      'How do we end it if it does not work?',
    ],
    hi: [
      'काम असल में कौन करेगा, और क्या हम उनसे पहले मिल सकते हैं?',
      'फ़ीस में क्या शामिल है, और अलग से क्या लगेगा?',
      'पहले महीने के बाद हमारे हाथ में क्या होगा?',
      'बात न बने, तो काम कैसे बंद होगा?',
    ],
  },
  retail: {
    en: [
      'Is it the maker’s own stock, with a bill in my name?',
      'Who honours the warranty, the shop or the maker?',
      'In how many days can it be exchanged, and in what condition?',
      'What does it cost with delivery and fitting?',
    ],
    hi: [
      'क्या यह असली माल है, और बिल मेरे नाम पर मिलेगा?',
      'वारंटी कौन निभाएगा, दुकान या कंपनी?',
      'कितने दिन में और किस हालत में बदला जा सकता है?',
      'पहुँचाने और लगाने के साथ दाम कितना होगा?',
    ],
  },
  general: {
    en: [
      'What exactly do I get, and what is not part of it?',
      'What does it cost in all, with tax and delivery?',
      'Who answers when something goes wrong, and how soon?',
      'May I speak to somebody who has bought it?',
    ],
    hi: [
      'मुझे ठीक-ठीक क्या मिलेगा, और क्या नहीं?',
      'कर और पहुँचाने के साथ कुल कितना लगेगा?',
      'कुछ गड़बड़ हो, तो जवाब कौन देगा, और कितनी जल्दी?',
      'क्या मैं किसी ऐसे व्यक्ति से बात कर सकता हूँ जिसने इसे ख़रीदा हो?',
    ],
  },
};

export function questionsFor(sector: Sector, lang: 'en' | 'hi'): string[] {
  return questions[sector][lang];
}
