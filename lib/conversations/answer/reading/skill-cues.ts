import type { Asked } from '../asked';

/** By which words each skill is asked for; the first that fits is meant. */
const cues: [skillId: string, words: string][] = [
  ['indian.justdial_listing', 'justdial|just dial|जस्टडायल'],
  ['indian.indiamart_listing', 'indiamart|india mart|इंडियामार्ट'],
  [
    'indian.gst_explainer',
    'gst explainer|explain gst|gst explained|gst samjhao|जीएसटी समझाओ|gst page|gst note',
  ],
  [
    'indian.linkedin_india',
    'hinglish linkedin|linkedin post in hinglish|linkedin india|indian linkedin',
  ],
  ['content.linkedin', 'linkedin|linked in|लिंक्डइन|लिंकडइन'],
  [
    'content.whatsapp',
    'whatsapp|whats app|whatsapp message|broadcast|व्हाट्सएप|व्हाट्सऐप|वॉट्सऐप|वाट्सएप',
  ],
  ['content.email', 'email|e-mail|e mail|mail|mailer|newsletter|ईमेल|ई-मेल|मेल'],
  [
    'content.ad_copy',
    'ad|ads|ad copy|google ad|google ads|facebook ad|facebook ads|meta ad|meta ads|advert|advertisement|advertisements|vigyapan|विज्ञापन',
  ],
  ['content.blog', 'blog|blogs|article|blog post|लेख|ब्लॉग|आर्टिकल'],
  [
    'indian.regional_content',
    'poster|caption|instagram|instagram post|reel|tamil|telugu|bengali|bangla|marathi|gujarati|kannada|malayalam|punjabi|पोस्टर|कैप्शन|इंस्टाग्राम|तमिल|मराठी|गुजराती|बंगाली|पंजाबी|regional language',
  ],
  ['content.linkedin', 'post|posts|पोस्ट'],
  ['research.seo', 'seo|keyword|keywords|search plan|google search|एसईओ'],
  [
    'research.social',
    'social plan|social media plan|social media|content calendar|posting plan|सोशल मीडिया',
  ],
  ['research.news', 'news watch|news|headlines|खबर|खबरें|समाचार'],
  ['research.market', 'market size|market sizing|market research|tam|segments|market|बाजार'],
  ['research.icp', 'buyer profile|icp|persona|customer profile|ग्राहक प्रोफाइल'],
  [
    'research.competitor',
    'competitor analysis|competitor comparison|competitor research|competitor|competitors|comparison|तुलना|प्रतिद्वंद्वी',
  ],
  [
    'campaign.diwali',
    'diwali campaign|diwali plan|deepawali campaign|दिवाली अभियान|दिवाली का अभियान|दीपावली अभियान|diwali ka plan|diwali ki planning',
  ],
  ['campaign.eofy', 'year end campaign|financial year end campaign|eofy campaign|march campaign'],
  ['campaign.product_launch', 'launch plan|launch campaign|product launch|launch|लॉन्च'],
  ['campaign.leadgen', 'lead generation|leadgen|lead gen|leads|leads campaign|लीड'],
  [
    'campaign.awareness',
    'awareness|awareness campaign|brand campaign|campaign|campaign plan|अभियान|abhiyan',
  ],
];

export function skillsAskedFor(asked: Asked): string[] {
  return cues.filter(([, words]) => asked.says(words)).map(([id]) => id);
}
