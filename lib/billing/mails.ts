import { formatDate, formatRupees } from '@/lib/format';
import { env } from '@/lib/platform/env';
import type { Mail } from '@/lib/platform/mail';
import { composeMail } from '@/lib/platform/mail-layout';

export type MailTo = { email: string; name: string; language: string };
type Words = { subject: string; lines: string[]; label: string };

const footers = {
  en: 'Questions about a payment or an invoice: answer this mail.',
  hi: 'भुगतान या इनवॉइस के बारे में सवाल हो तो इसी मेल का उत्तर दें।',
};
const greetings = { en: 'Namaste', hi: 'नमस्ते' };

const compose = (to: MailTo, words: Record<'en' | 'hi', Words>, path: string): Mail => {
  const language = to.language === 'hi' ? 'hi' : 'en';
  const { subject, lines, label } = words[language];
  return composeMail({
    to: to.email,
    subject,
    paragraphs: [`${greetings[language]} ${to.name},`.replace(' ,', ','), ...lines],
    link: { label, url: `${env().APP_URL}${path}` },
    footer: footers[language],
  });
};

export const paidMail = (to: MailTo, paid: { paise: number; number: string; plan: string }) => {
  const sum = formatRupees(paid.paise);
  return compose(
    to,
    {
      en: {
        subject: `Invoice ${paid.number}: ${sum} received`,
        lines: [
          `Your payment of ${sum} for the plan ${paid.plan} has arrived, and its limits hold from now on.`,
          `The tax invoice ${paid.number} is ready to download.`,
        ],
        label: 'See the invoice',
      },
      hi: {
        subject: `इनवॉइस ${paid.number}: ${sum} मिले`,
        lines: [
          `${paid.plan} प्लान के लिए आपका ${sum} का भुगतान मिल गया है और उसकी सीमाएँ अभी से लागू हैं।`,
          `टैक्स इनवॉइस ${paid.number} डाउनलोड के लिए तैयार है।`,
        ],
        label: 'इनवॉइस देखें',
      },
    },
    '/account/billing/invoices',
  );
};

export const failedMail = (to: MailTo, paise: number) => {
  const sum = formatRupees(paise);
  return compose(
    to,
    {
      en: {
        subject: `Your payment of ${sum} did not go through`,
        lines: [
          `PhonePe tells us that the payment of ${sum} failed. Nothing changed in your plan. If money left your account, the bank returns it in a few days.`,
        ],
        label: 'Try again',
      },
      hi: {
        subject: `आपका ${sum} का भुगतान नहीं हो पाया`,
        lines: [
          `PhonePe के अनुसार ${sum} का भुगतान विफल रहा। आपके प्लान में कुछ नहीं बदला। यदि खाते से पैसे कटे हैं तो बैंक कुछ दिनों में लौटा देगा।`,
        ],
        label: 'फिर कोशिश करें',
      },
    },
    '/account/billing',
  );
};

export const reviewMail = (to: MailTo, paise: number) => {
  const sum = formatRupees(paise);
  return compose(
    to,
    {
      en: {
        subject: `We are looking at your payment of ${sum}`,
        lines: [
          'The amount that arrived is not the one that was agreed, so a person looks at it before anything happens. You need not do anything; we write within a working day.',
        ],
        label: 'See the payment',
      },
      hi: {
        subject: `हम आपके ${sum} के भुगतान को देख रहे हैं`,
        lines: [
          'मिली राशि तय राशि से अलग है, इसलिए आगे बढ़ने से पहले एक व्यक्ति इसे देखेगा। आपको कुछ नहीं करना है; हम एक कार्यदिवस में लिखेंगे।',
        ],
        label: 'भुगतान देखें',
      },
    },
    '/account/billing/payments',
  );
};

export const refundedMail = (to: MailTo, refund: { paise: number; note: string | null }) => {
  const sum = formatRupees(refund.paise);
  const note = refund.note;
  return compose(
    to,
    {
      en: {
        subject: `${sum} is on its way back to you`,
        lines: [
          `We have refunded ${sum}. Banks take up to seven working days to show it.`,
          ...(note ? [`The credit note ${note} is ready to download.`] : []),
        ],
        label: 'See it',
      },
      hi: {
        subject: `${sum} आपको लौटाए जा रहे हैं`,
        lines: [
          `हमने ${sum} लौटा दिए हैं। बैंक में दिखने में सात कार्यदिवस तक लग सकते हैं।`,
          ...(note ? [`क्रेडिट नोट ${note} डाउनलोड के लिए तैयार है।`] : []),
        ],
        label: 'देखें',
      },
    },
    '/account/billing/invoices',
  );
};

export type NoticeKind = 'ends_soon' | 'debit_soon' | 'past_due' | 'ended' | 'changed';
type Notice = { plan: string; date: string; paise: number; needsApproval: boolean };

const day = (date: string, language: 'en' | 'hi') => formatDate(date, language);

/** What is written to the payer before, at and after the end of a paid period. */
export function noticeMail(to: MailTo, kind: NoticeKind, notice: Notice): Mail {
  const sum = formatRupees(notice.paise);
  const { plan, needsApproval } = notice;
  const [en, hi] = [day(notice.date, 'en'), day(notice.date, 'hi')];
  const words: Record<NoticeKind, Record<'en' | 'hi', Words>> = {
    ends_soon: {
      en: {
        subject: `Your plan ${plan} is paid until ${en}`,
        lines: [`To keep it, pay ${sum} (GST included) by then. Nothing is debited by itself.`],
        label: 'Pay for the next period',
      },
      hi: {
        subject: `आपका ${plan} प्लान ${hi} तक चुकाया हुआ है`,
        lines: [`इसे जारी रखने के लिए तब तक ${sum} (GST सहित) चुकाएँ। अपने-आप कुछ नहीं कटेगा।`],
        label: 'अगली अवधि का भुगतान करें',
      },
    },
    debit_soon: {
      en: {
        subject: `${sum} will be debited for your plan ${plan}`,
        lines: [
          `On ${en} PhonePe debits ${sum} (GST included) by your autopay mandate.`,
          needsApproval
            ? 'The amount is above ₹15,000, so your UPI app asks you to approve it.'
            : 'You need not do anything. To stop it, cancel the plan or pause the mandate in your UPI app before then.',
        ],
        label: 'See the plan',
      },
      hi: {
        subject: `${plan} प्लान के लिए ${sum} कटेंगे`,
        lines: [
          `${hi} को PhonePe आपके ऑटोपे मैंडेट से ${sum} (GST सहित) काटेगा।`,
          needsApproval
            ? 'राशि ₹15,000 से अधिक है, इसलिए आपका UPI ऐप मंज़ूरी माँगेगा।'
            : 'आपको कुछ नहीं करना है। रोकना हो तो उससे पहले प्लान रद्द करें या UPI ऐप में मैंडेट रोकें।',
        ],
        label: 'प्लान देखें',
      },
    },
    past_due: {
      en: {
        subject: `Your plan ${plan} is not paid`,
        lines: [`It goes on until ${en}. Pay ${sum} (GST included) by then and nothing changes.`],
        label: 'Pay now',
      },
      hi: {
        subject: `आपके ${plan} प्लान का भुगतान बाकी है`,
        lines: [`यह ${hi} तक चलेगा। तब तक ${sum} (GST सहित) चुका दें तो कुछ नहीं बदलेगा।`],
        label: 'अभी चुकाएँ',
      },
    },
    ended: {
      en: {
        subject: `Your plan ${plan} has ended`,
        lines: [
          'The account is on the free plan now. Nothing was deleted: what is above its limits stays, and can be read.',
        ],
        label: 'Choose a plan',
      },
      hi: {
        subject: `आपका ${plan} प्लान समाप्त हो गया है`,
        lines: [
          'खाता अब मुफ़्त प्लान पर है। कुछ भी मिटाया नहीं गया: सीमा से ऊपर का सब कुछ बना हुआ है और पढ़ा जा सकता है।',
        ],
        label: 'प्लान चुनें',
      },
    },
    changed: {
      en: {
        subject: `Your plan is ${plan} from now on`,
        lines: [`As you chose, the plan changed at the end of its period. Pay ${sum} by ${en}.`],
        label: 'Pay now',
      },
      hi: {
        subject: `अब से आपका प्लान ${plan} है`,
        lines: [`आपके चुनाव के अनुसार अवधि समाप्त होने पर प्लान बदल गया। ${hi} तक ${sum} चुकाएँ।`],
        label: 'अभी चुकाएँ',
      },
    },
  };
  return compose(to, words[kind], '/account/billing');
}
