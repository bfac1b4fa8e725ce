/**
 * A text as rules read it: lower case, no marks, one spelling of Hindi (no nukta, anusvara for
 * chandrabindu), words between single spaces with one at either end.
 */
export function normalise(text: string): string {
  const flat = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u093c\u200c\u200d]/gu, '')
    .normalize('NFC')
    .replaceAll('\u0901', '\u0902')
    .toLowerCase()
    .replace(/[’'‘]s\b/g, '')
    .replace(/[’'‘]/g, '')
    .replace(/(\d)[,_](?=\d)/g, '$1')
    .replace(/(\d)\s+%/g, '$1%')
    .replaceAll('₹', ' ')
    .replace(/[^\p{L}\p{M}\p{N}%.\-/:]+/gu, ' ')
    .replace(/(?<!\d)[.\-/:]|[.\-/:](?!\d)/g, ' ');
  return ` ${flat.replace(/\s+/g, ' ').trim()} `;
}

export function wordsOf(text: string): string[] {
  return normalise(text).split(' ').filter(Boolean);
}

const stop = new Set(
  normalise(`
  a an the and or but if then so of in on at to for from by with about into as is are was were be been
  am do does did done have has had will would shall should can could may might must i me my mine we us
  our ours you your yours he she it its they them their this that these those there here what which who
  whom whose when where why how many much any some all each every no not than too very just also only
  please tell show give know let get got say said make want need like one us vs hi hey ok
  kya kyu kyun kaun kaunsa kaunsi kaise kaisa kaisi kab kahan kitna kitne kitni ka ke ki ko se me mein
  main par pe hai hain ho hoga hogi tha thi the aur ya bhi to toh hi na nahi nahin yeh ye woh wo is us
  uska uski uske iska iski iske hum ham hamara hamare hamari humara humare humari mera mere meri apna
  apne apni aap tum tera batao bata bataiye dikhao do de dena karo kar karna kare karein raha rahe rahi
  chahiye liye wala wale wali ek koi kuch sab abhi
  क्या क्यों कौन कौनसा कौनसी कैसे कैसा कैसी कब कहां कितना कितने कितनी का के की को से में मैं पर है हैं हो
  होगा होगी था थी थे और या भी तो ही न ना नहीं यह ये वह वो इस उस इसका इसकी इसके उसका उसकी उसके हम हमारा
  हमारे हमारी मेरा मेरे मेरी अपना अपने अपनी आप तुम बताओ बताइए बता दिखाओ दिखाइए दो दें दे देना करो कर करना
  करें रहा रहे रही चाहिए लिए वाला वाले वाली एक कोई कुछ सब अभी बारे जी ने`).split(/\s+/),
);

/** The words that carry what a text is about. */
export function contentWords(text: string): string[] {
  return wordsOf(text).filter((word) => !stop.has(word) && (word.length > 1 || /\d/.test(word)));
}
