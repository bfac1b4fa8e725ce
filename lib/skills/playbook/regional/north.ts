import { festival, line, type RegionalStyle } from './types';

export const english: RegionalStyle = {
  name: 'English',
  native: 'English',
  script: 'Latin',
  greeting: 'Hello',
  thanks: 'Thank you',
  you: 'you',
  festivals: [
    festival('Diwali', 'Diwali', 'Happy Diwali'),
    festival('Holi', 'Holi', 'Happy Holi'),
    festival('Christmas', 'Christmas', 'Merry Christmas'),
    festival('Eid', 'Eid', 'Eid Mubarak'),
  ],
  dos: [
    line(
      'Write rupees as ₹ and group digits in lakh and crore.',
      'रक़म ₹ में और लाख-करोड़ के हिसाब से लिखिए।',
    ),
    line('Put the day before the month.', 'पहले दिन, फिर महीना लिखिए।'),
    line(
      'Keep sentences short: many readers use English second.',
      'वाक्य छोटे रखिए: कई पाठकों की यह दूसरी भाषा है।',
    ),
  ],
  donts: [
    line('Do not borrow American idioms or seasons.', 'अमेरिकी मुहावरे और मौसम मत लाइए।'),
    line('Do not write “kindly do the needful”.', '“kindly do the needful” जैसे घिसे वाक्य मत लिखिए।'),
  ],
};

export const hindi: RegionalStyle = {
  name: 'Hindi',
  native: 'हिन्दी',
  script: 'Devanagari',
  greeting: 'नमस्ते',
  thanks: 'धन्यवाद',
  you: 'आप',
  festivals: [
    festival('Diwali', 'दीपावली', 'दीपावली की हार्दिक शुभकामनाएँ'),
    festival('Holi', 'होली', 'होली की हार्दिक शुभकामनाएँ'),
    festival('Raksha Bandhan', 'रक्षाबंधन', 'रक्षाबंधन की शुभकामनाएँ'),
    festival('Navratri', 'नवरात्रि', 'नवरात्रि की शुभकामनाएँ'),
    festival('Eid', 'ईद', 'ईद मुबारक'),
  ],
  dos: [
    line(
      'Address the reader as आप, with the matching verb.',
      'पाठक को आप कहिए, और क्रिया भी वैसी ही रखिए।',
    ),
    line(
      'Prefer everyday words; keep English product terms that people say.',
      'रोज़ के शब्द चुनिए; जो अंग्रेज़ी शब्द लोग बोलते हैं, उन्हें रहने दीजिए।',
    ),
    line('End sentences with ।', 'वाक्य के अंत में पूर्ण विराम (।) लगाइए।'),
  ],
  donts: [
    line('Do not use तुम or तू for customers.', 'ग्राहक को तुम या तू मत कहिए।'),
    line(
      'Do not write office Hindi that nobody speaks.',
      'दफ़्तरी हिन्दी मत लिखिए, जो कोई बोलता नहीं।',
    ),
  ],
};

export const hinglish: RegionalStyle = {
  name: 'Hinglish',
  native: 'Hinglish',
  script: 'Latin',
  greeting: 'Namaste',
  thanks: 'Shukriya',
  you: 'aap',
  festivals: [
    festival('Diwali', 'Diwali', 'Diwali ki bahut bahut shubhkaamnaayein'),
    festival('Holi', 'Holi', 'Holi ki bahut bahut shubhkaamnaayein'),
    festival('Raksha Bandhan', 'Raksha Bandhan', 'Raksha Bandhan ki shubhkaamnaayein'),
    festival('Eid', 'Eid', 'Eid Mubarak'),
  ],
  dos: [
    line(
      'Build the sentence in Hindi and keep everyday English nouns.',
      'वाक्य हिन्दी का हो, रोज़ के अंग्रेज़ी शब्द वैसे ही रहें।',
    ),
    line(
      'Spell each Hindi word one way through the whole text.',
      'हर हिन्दी शब्द की एक ही वर्तनी रखिए।',
    ),
    line('Keep aap; it is friendly, not familiar.', 'आप ही रखिए: अपनापन हो, बेतकल्लुफ़ी नहीं।'),
  ],
  donts: [
    line('Do not mix Devanagari into the same sentence.', 'एक ही वाक्य में देवनागरी मत मिलाइए।'),
    line('Do not write SMS short forms such as plz and u.', 'plz और u जैसे छोटे रूप मत लिखिए।'),
  ],
};

export const punjabi: RegionalStyle = {
  name: 'Punjabi',
  native: 'ਪੰਜਾਬੀ',
  script: 'Gurmukhi',
  greeting: 'ਸਤ ਸ੍ਰੀ ਅਕਾਲ',
  thanks: 'ਧੰਨਵਾਦ',
  you: 'ਤੁਸੀਂ',
  festivals: [
    festival('Vaisakhi', 'ਵਿਸਾਖੀ', 'ਵਿਸਾਖੀ ਦੀਆਂ ਲੱਖ ਲੱਖ ਵਧਾਈਆਂ'),
    festival('Lohri', 'ਲੋਹੜੀ', 'ਲੋਹੜੀ ਦੀਆਂ ਲੱਖ ਲੱਖ ਵਧਾਈਆਂ'),
    festival('Gurpurab', 'ਗੁਰਪੁਰਬ', 'ਗੁਰਪੁਰਬ ਦੀਆਂ ਲੱਖ ਲੱਖ ਵਧਾਈਆਂ'),
    festival('Diwali', 'ਦੀਵਾਲੀ', 'ਦੀਵਾਲੀ ਦੀਆਂ ਲੱਖ ਲੱਖ ਵਧਾਈਆਂ'),
  ],
  dos: [
    line(
      'Write Gurmukhi for India; Shahmukhi is for Pakistan.',
      'भारत के लिए गुरमुखी लिखिए; शाहमुखी पाकिस्तान में चलती है।',
    ),
    line('Add ਜੀ to names and replies.', 'नाम और जवाब के साथ ਜੀ लगाइए।'),
    line('End sentences with ।', 'वाक्य के अंत में । लगाइए।'),
  ],
  donts: [
    line(
      'Do not use images or words of the Gurus to sell.',
      'बेचने के लिए गुरुओं के चित्र या वचन मत लीजिए।',
    ),
    line('Do not write Hindi in Gurmukhi letters.', 'गुरमुखी अक्षरों में हिन्दी मत लिखिए।'),
  ],
};
