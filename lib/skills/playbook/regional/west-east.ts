import { festival, line, type RegionalStyle } from './types';

export const bengali: RegionalStyle = {
  name: 'Bengali',
  native: 'বাংলা',
  script: 'Bengali',
  greeting: 'নমস্কার',
  thanks: 'ধন্যবাদ',
  you: 'আপনি',
  festivals: [
    festival('Durga Puja', 'দুর্গাপুজো', 'শারদীয়ার প্রীতি ও শুভেচ্ছা'),
    festival('Poila Boishakh', 'পয়লা বৈশাখ', 'শুভ নববর্ষ'),
    festival('Diwali', 'দীপাবলি', 'শুভ দীপাবলি'),
    festival('Eid', 'ঈদ', 'ঈদ মোবারক'),
  ],
  dos: [
    line(
      'Plan for Durga Puja: the buying is over before Diwali.',
      'दुर्गा पूजा को ध्यान में रखिए: ख़रीदारी दीपावली से पहले हो जाती है।',
    ),
    line(
      'Use the spoken standard (চলিত), with আপনি.',
      'बोलचाल की मानक बांग्ला (চলিত) में, আপনি के साथ लिखिए।',
    ),
    line('End sentences with ।', 'वाक्य के अंत में । लगाइए।'),
  ],
  donts: [
    line('Do not use the old literary form (সাধু ভাষা).', 'पुरानी साधु भाषा मत लिखिए।'),
    line('Do not translate Hindi slogans word by word.', 'हिन्दी नारों का शब्दशः अनुवाद मत कीजिए।'),
  ],
};

export const marathi: RegionalStyle = {
  name: 'Marathi',
  native: 'मराठी',
  script: 'Devanagari',
  greeting: 'नमस्कार',
  thanks: 'धन्यवाद',
  you: 'तुम्ही / आपण',
  festivals: [
    festival('Gudi Padwa', 'गुढीपाडवा', 'गुढीपाडव्याच्या हार्दिक शुभेच्छा'),
    festival('Ganesh Chaturthi', 'गणेशोत्सव', 'गणेशोत्सवाच्या हार्दिक शुभेच्छा'),
    festival('Dussehra', 'दसरा', 'दसऱ्याच्या हार्दिक शुभेच्छा'),
    festival('Diwali', 'दिवाळी', 'दिवाळीच्या हार्दिक शुभेच्छा'),
  ],
  dos: [
    line(
      'Use the letters ळ and ऱ्य where Marathi has them.',
      'जहाँ मराठी में ळ और ऱ्य हैं, वहाँ वही लिखिए।',
    ),
    line(
      'Choose तुम्ही (warm) or आपण (formal) and keep it.',
      'तुम्ही (अपनापन) या आपण (औपचारिक) में से एक चुनकर वही रखिए।',
    ),
    line('End sentences with a full stop, not with ।', 'वाक्य के अंत में . लगाइए, । नहीं।'),
  ],
  donts: [
    line('Do not write Hindi with Marathi endings.', 'मराठी प्रत्यय लगी हिन्दी मत लिखिए।'),
    line(
      'Do not use Shivaji Maharaj or other revered figures to sell.',
      'शिवाजी महाराज जैसे पूज्य नामों से मत बेचिए।',
    ),
  ],
};

export const gujarati: RegionalStyle = {
  name: 'Gujarati',
  native: 'ગુજરાતી',
  script: 'Gujarati',
  greeting: 'નમસ્તે',
  thanks: 'આભાર',
  you: 'તમે / આપ',
  festivals: [
    festival('Navratri', 'નવરાત્રી', 'નવરાત્રીની હાર્દિક શુભેચ્છાઓ'),
    festival('Diwali', 'દિવાળી', 'દિવાળીની હાર્દિક શુભેચ્છાઓ'),
    festival('Gujarati New Year', 'બેસતું વર્ષ', 'નૂતન વર્ષાભિનંદન'),
    festival('Uttarayan', 'ઉત્તરાયણ', 'ઉત્તરાયણની શુભેચ્છાઓ'),
  ],
  dos: [
    line(
      'Wish the new year on the day after Diwali.',
      'दीपावली के अगले दिन नए साल की शुभकामना दीजिए।',
    ),
    line(
      'Say the price and the value early; readers expect it.',
      'दाम और फ़ायदा पहले बताइए; पाठक यही देखते हैं।',
    ),
    line('End sentences with a full stop.', 'वाक्य के अंत में . लगाइए।'),
  ],
  donts: [
    line(
      'Do not expect answers between Diwali and Labh Pancham (લાભ પાંચમ).',
      'दीपावली से लाभ पंचम तक जवाब की उम्मीद मत रखिए।',
    ),
    line(
      'Do not leave the Devanagari headline line on the letters.',
      'अक्षरों पर देवनागरी की शिरोरेखा मत रहने दीजिए।',
    ),
  ],
};
