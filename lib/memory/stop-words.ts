/** Words that say how a sentence is built and nothing of what it is about. Normalised as in tokens.ts. */
const english = `a about after all also am an and any are as at be been before being both but by can could did do does
doing done for from get got had has have having he her here hers him his how i if in into is it its just let like
me more most much my no nor not now of off on one only or other our ours out over own please same she should so some
such than that the their theirs them then there these they this those through to too under until up us very was we
were what when where which while who whom whose why will with would you your yours dont doesnt didnt isnt arent wont
cant im ive its thats tell know give show want need`;
const hindi = `का के की को से में पर ने है हैं था थी थे हो होता होती होते हुआ हुई हुए हूं हम हमारा हमारे हमारी हमें मैं मेरा मेरे
मेरी मुझे आप आपका आपके आपकी तुम वह वे यह ये वो इस उस इन उन इसका उसका इनका उनका कि जो तो भी ही और या एक कोई कुछ
क्या क्यों कब कहां कैसे कौन कितना कितने कितनी कर करना करते करता करती किया करें करो रहा रहे रही गया गई गए जा जाता जाती
लिए साथ तक अब बहुत नहीं नही मत न ना लेकिन अगर फिर जब तब वाला वाले वाली अपना अपने अपनी बताओ बताइए चाहिए`;
const hinglish = `hai hain tha thi ka ki ke ko se mein mai main hum humara humare humari hamara hamare hamari hame
hume mera mere meri mujhe aap aapka aapke aapki tum woh wo yeh ye jo toh bhi aur koi kuch kya kyu kyun kab kahan
kaise kaun kitna kitne kitni kar karna karte karta karti kiya karo raha rahe rahi gaya gayi gaye liye saath tak ab
bahut nahi nahin mat par lekin agar phir wala wale wali apna apne apni batao bataiye chahiye`;

export const stopWords: ReadonlySet<string> = new Set(
  [english, hindi, hinglish].flatMap((list) => list.split(/\s+/)),
);
