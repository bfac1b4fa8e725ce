import { festival, line, type RegionalStyle } from './types';

export const tamil: RegionalStyle = {
  name: 'Tamil',
  native: 'தமிழ்',
  script: 'Tamil',
  greeting: 'வணக்கம்',
  thanks: 'நன்றி',
  you: 'நீங்கள்',
  festivals: [
    festival('Pongal', 'பொங்கல்', 'இனிய பொங்கல் நல்வாழ்த்துகள்'),
    festival('Tamil New Year', 'தமிழ்ப் புத்தாண்டு', 'இனிய தமிழ்ப் புத்தாண்டு நல்வாழ்த்துகள்'),
    festival('Ayudha Puja', 'ஆயுத பூஜை', 'ஆயுத பூஜை நல்வாழ்த்துகள்'),
    festival('Diwali', 'தீபாவளி', 'இனிய தீபாவளி நல்வாழ்த்துகள்'),
  ],
  dos: [
    line(
      'Write plain modern Tamil, between speech and the literary form.',
      'सरल आधुनिक तमिल लिखिए, बोली और साहित्यिक भाषा के बीच की।',
    ),
    line(
      'Say Deepavali (தீபாவளி); its day can be one earlier than in the north.',
      'तमिल में தீபாவளி लिखिए; उसका दिन उत्तर से एक पहले हो सकता है।',
    ),
    line(
      'Keep digits Latin and end sentences with a full stop.',
      'अंक रोमन रखिए और वाक्य के अंत में . लगाइए।',
    ),
  ],
  donts: [
    line(
      'Do not put in Hindi words, slogans or Devanagari.',
      'हिन्दी शब्द, नारे या देवनागरी मत डालिए।',
    ),
    line(
      'Do not translate from Hindi; start from the English text.',
      'हिन्दी से अनुवाद मत कीजिए; अंग्रेज़ी पाठ से शुरू कीजिए।',
    ),
  ],
};

export const telugu: RegionalStyle = {
  name: 'Telugu',
  native: 'తెలుగు',
  script: 'Telugu',
  greeting: 'నమస్కారం',
  thanks: 'ధన్యవాదాలు',
  you: 'మీరు',
  festivals: [
    festival('Ugadi', 'ఉగాది', 'ఉగాది శుభాకాంక్షలు'),
    festival('Sankranti', 'సంక్రాంతి', 'సంక్రాంతి శుభాకాంక్షలు'),
    festival('Dussehra', 'దసరా', 'దసరా శుభాకాంక్షలు'),
    festival('Diwali', 'దీపావళి', 'దీపావళి శుభాకాంక్షలు'),
  ],
  dos: [
    line('Add గారు to names and titles.', 'नाम और पद के साथ గారు लगाइए।'),
    line(
      'Say whether it is for Telangana or Andhra Pradesh: words and festivals differ.',
      'तय कीजिए कि तेलंगाना के लिए है या आंध्र प्रदेश के लिए: शब्द और त्योहार अलग हैं।',
    ),
    line(
      'Keep common English shop words in Telugu letters.',
      'दुकान के आम अंग्रेज़ी शब्द तेलुगु अक्षरों में रहने दीजिए।',
    ),
  ],
  donts: [
    line('Do not use నువ్వు for customers.', 'ग्राहक के लिए నువ్వు मत लिखिए।'),
    line(
      'Do not forget Bathukamma in Telangana or Sankranti in Andhra Pradesh.',
      'तेलंगाना में बतुकम्मा और आंध्र में संक्रांति मत भूलिए।',
    ),
  ],
};

export const kannada: RegionalStyle = {
  name: 'Kannada',
  native: 'ಕನ್ನಡ',
  script: 'Kannada',
  greeting: 'ನಮಸ್ಕಾರ',
  thanks: 'ಧನ್ಯವಾದಗಳು',
  you: 'ನೀವು',
  festivals: [
    festival('Ugadi', 'ಯುಗಾದಿ', 'ಯುಗಾದಿ ಹಬ್ಬದ ಶುಭಾಶಯಗಳು'),
    festival('Dussehra', 'ದಸರಾ', 'ದಸರಾ ಹಬ್ಬದ ಶುಭಾಶಯಗಳು'),
    festival('Kannada Rajyotsava', 'ಕನ್ನಡ ರಾಜ್ಯೋತ್ಸವ', 'ಕನ್ನಡ ರಾಜ್ಯೋತ್ಸವದ ಶುಭಾಶಯಗಳು'),
    festival('Diwali', 'ದೀಪಾವಳಿ', 'ದೀಪಾವಳಿ ಹಬ್ಬದ ಶುಭಾಶಯಗಳು'),
  ],
  dos: [
    line(
      'Put Kannada first on anything shown in Karnataka.',
      'कर्नाटक में दिखने वाली हर चीज़ पर कन्नड़ पहले रखिए।',
    ),
    line('Use ನೀವು and add ಅವರೇ when addressing by name.', 'ನೀವು लिखिए, और नाम से पुकारें तो ಅವರೇ लगाइए।'),
    line(
      'Mark Kannada Rajyotsava in November with a greeting, not with an offer.',
      'नवंबर में कन्नड़ राज्योत्सव पर शुभकामना दीजिए, प्रस्ताव नहीं।',
    ),
  ],
  donts: [
    line(
      'Do not reuse Telugu text because the letters look alike.',
      'अक्षर मिलते हैं, इसलिए तेलुगु पाठ मत चलाइए।',
    ),
    line(
      'Do not call the language Kannad or Kanada; it is Kannada.',
      'भाषा का नाम मत बिगाड़िए: वह कन्नड़ (ಕನ್ನಡ) है।',
    ),
  ],
};

export const malayalam: RegionalStyle = {
  name: 'Malayalam',
  native: 'മലയാളം',
  script: 'Malayalam',
  greeting: 'നമസ്കാരം',
  thanks: 'നന്ദി',
  you: 'നിങ്ങൾ / താങ്കൾ',
  festivals: [
    festival('Onam', 'ഓണം', 'ഓണാശംസകൾ'),
    festival('Vishu', 'വിഷു', 'വിഷു ആശംസകൾ'),
    festival('Eid', 'പെരുന്നാൾ', 'പെരുന്നാൾ ആശംസകൾ'),
    festival('Christmas', 'ക്രിസ്മസ്', 'ക്രിസ്മസ് ആശംസകൾ'),
    festival('Diwali', 'ദീപാവലി', 'ദീപാവലി ആശംസകൾ'),
  ],
  dos: [
    line(
      'Plan the season around Onam; Diwali is small in Kerala.',
      'ओणम को मुख्य मौसम मानिए; केरल में दीपावली छोटी है।',
    ),
    line(
      'Greet all: Onam, Eid and Christmas are everyone’s days there.',
      'सबको शुभकामना दीजिए: वहाँ ओणम, ईद और क्रिसमस सबके हैं।',
    ),
    line(
      'Keep words short: long joined words break badly on phones.',
      'शब्द छोटे रखिए: लंबे जुड़े शब्द फ़ोन पर बुरे टूटते हैं।',
    ),
  ],
  donts: [
    line(
      'Do not carry a north Indian Diwali layout over to Kerala.',
      'उत्तर भारत की दीपावली का ढाँचा केरल में मत ले जाइए।',
    ),
    line('Do not use നീ for customers.', 'ग्राहक के लिए നീ मत लिखिए।'),
  ],
};
