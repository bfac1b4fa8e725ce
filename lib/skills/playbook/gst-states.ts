/** State codes of the GSTIN, as the GST portal lists them. */
const states: Record<string, [name: string, hindi: string]> = {
  '01': ['Jammu and Kashmir', 'जम्मू-कश्मीर'],
  '02': ['Himachal Pradesh', 'हिमाचल प्रदेश'],
  '03': ['Punjab', 'पंजाब'],
  '04': ['Chandigarh', 'चंडीगढ़'],
  '05': ['Uttarakhand', 'उत्तराखंड'],
  '06': ['Haryana', 'हरियाणा'],
  '07': ['Delhi', 'दिल्ली'],
  '08': ['Rajasthan', 'राजस्थान'],
  '09': ['Uttar Pradesh', 'उत्तर प्रदेश'],
  '10': ['Bihar', 'बिहार'],
  '11': ['Sikkim', 'सिक्किम'],
  '12': ['Arunachal Pradesh', 'अरुणाचल प्रदेश'],
  '13': ['Nagaland', 'नागालैंड'],
  '14': ['Manipur', 'मणिपुर'],
  '15': ['Mizoram', 'मिज़ोरम'],
  '16': ['Tripura', 'त्रिपुरा'],
  '17': ['Meghalaya', 'मेघालय'],
  '18': ['Assam', 'असम'],
  '19': ['West Bengal', 'पश्चिम बंगाल'],
  '20': ['Jharkhand', 'झारखंड'],
  '21': ['Odisha', 'ओडिशा'],
  '22': ['Chhattisgarh', 'छत्तीसगढ़'],
  '23': ['Madhya Pradesh', 'मध्य प्रदेश'],
  '24': ['Gujarat', 'गुजरात'],
  '26': ['Dadra and Nagar Haveli and Daman and Diu', 'दादरा और नगर हवेली और दमन और दीव'],
  '27': ['Maharashtra', 'महाराष्ट्र'],
  '29': ['Karnataka', 'कर्नाटक'],
  '30': ['Goa', 'गोवा'],
  '31': ['Lakshadweep', 'लक्षद्वीप'],
  '32': ['Kerala', 'केरल'],
  '33': ['Tamil Nadu', 'तमिलनाडु'],
  '34': ['Puducherry', 'पुदुचेरी'],
  '35': ['Andaman and Nicobar Islands', 'अंडमान और निकोबार द्वीप समूह'],
  '36': ['Telangana', 'तेलंगाना'],
  '37': ['Andhra Pradesh', 'आंध्र प्रदेश'],
  '38': ['Ladakh', 'लद्दाख'],
};

/** Union territories without a legislature charge UTGST in place of SGST (UTGST Act 2017). */
const UTGST = new Set(['04', '26', '31', '35', '38']);

export type GstState = { code: string; name: string; hindi: string; stateTax: 'SGST' | 'UTGST' };

/** The state that a text names: a name inside it, a two-digit code or the start of a GSTIN. */
export function findState(text: string): GstState | null {
  const clean = text.trim();
  const code =
    /^(\d{2})(?:[A-Z]{5}\d{4}[A-Z][0-9A-Z]Z[0-9A-Z])?$/i.exec(clean)?.[1] ??
    Object.entries(states).find(
      ([, [name, hindi]]) => clean.includes(hindi) || new RegExp(`\\b${name}\\b`, 'i').test(clean),
    )?.[0];
  const found = code === undefined ? undefined : states[code];
  if (code === undefined || found === undefined) return null;
  const [name, hindi] = found;
  return { code, name, hindi, stateTax: UTGST.has(code) ? 'UTGST' : 'SGST' };
}
