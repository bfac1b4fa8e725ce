import { plain } from '../writing/plain';
import type { Intent } from './intent';

const helping =
  'help|help me|what can you do|what do you do|what can i ask|what all can you|how do you work|how does this work|who are you|what are you|are you ai|are you an ai|are you a bot|are you chatgpt|are you a model|which model|kya kar sakte|kya kar sakti|tum kaun|aap kaun|kaise kaam karte|madad|तुम कौन|आप कौन|क्या कर सकते|क्या कर सकती|मदद|सहायता|कैसे काम करते';

/** What can be asked here, with examples from the workspace's own names. */
export const help: Intent = {
  name: 'help',
  compose(asked, draft) {
    const { foundation, icps, campaigns } = draft.input;
    if (!asked.says(helping) || asked.length > 9) return false;
    if (Object.values(asked.subjects).some((items) => items.length > 0)) return false;
    const product = foundation?.fields.products[0]?.name;
    const rival = foundation?.fields.competitors[0]?.name;
    const icp = icps[0]?.fields.name;
    const running = campaigns.find(({ status }) => status === 'active') ?? campaigns[0];
    draft.paragraph(
      draft.say(
        'I look up what is written in this workspace and what you have told me, and say where it stands. I am not a language model, so I do not reason or write freely; for writing I fill in a skill for you. Ask, for example:',
        'इस वर्कस्पेस में जो लिखा है और जो आपने बताया है, मैं वह ढूँढकर बताता हूँ, और कहाँ लिखा है यह भी। मैं भाषा मॉडल नहीं हूँ, इसलिए अपनी तरफ़ से सोचता या लिखता नहीं; लिखने के लिए स्किल का फ़ॉर्म भर देता हूँ। पूछिए, जैसे:',
      ),
    );
    draft.list(
      [
        draft.say('What is due this week? What is late?', 'इस हफ़्ते क्या करना है? क्या देर से चल रहा है?'),
        running &&
          draft.say(
            `How is “${plain(running.name)}” going?`,
            `“${plain(running.name)}” कैसा चल रहा है?`,
          ),
        draft.say('When should I start for Diwali?', 'दीपावली की तैयारी कब शुरू करूँ?'),
        product &&
          draft.say(`What is the price of ${plain(product)}?`, `${plain(product)} का दाम क्या है?`),
        rival &&
          draft.say(`How do we differ from ${plain(rival)}?`, `हम ${plain(rival)} से कैसे अलग हैं?`),
        icp &&
          draft.say(`What are the objections of ${plain(icp)}?`, `${plain(icp)} को क्या रोकता है?`),
        draft.say('What do you remember about deliveries?', 'डिलीवरी के बारे में क्या याद है?'),
        draft.say(
          `Write a WhatsApp message${product ? ` about ${plain(product)}` : ''}`,
          `${product ? `${plain(product)} पर ` : ''}WhatsApp संदेश लिखो`,
        ),
      ].flatMap((line) => line || []),
    );
    return true;
  },
};
