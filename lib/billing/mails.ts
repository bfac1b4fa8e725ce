import { formatRupees } from '@/lib/format';
import { choosePlan, compose, documents, type MailTo, payments, planName } from './mail-parts';

export const paidMail = (to: MailTo, paid: { paise: number; number: string; plan: string }) => {
  const sum = formatRupees(paid.paise);
  const [en, hi] = [planName(paid.plan, 'en'), planName(paid.plan, 'hi')];
  return compose(
    to,
    {
      en: {
        subject: `Invoice ${paid.number}: ${sum} received`,
        lines: [
          `Your payment of ${sum} for the plan ${en} has arrived, and its limits hold from now on.`,
          `The tax invoice ${paid.number} is ready to download.`,
        ],
        label: 'See the invoice',
      },
      hi: {
        subject: `इनवॉइस ${paid.number}: ${sum} मिले`,
        lines: [
          `${hi} प्लान के लिए आपका ${sum} का भुगतान मिल गया है और उसकी सीमाएँ अभी से लागू हैं।`,
          `टैक्स इनवॉइस ${paid.number} डाउनलोड के लिए तैयार है।`,
        ],
        label: 'इनवॉइस देखें',
      },
    },
    documents,
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
    choosePlan,
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
    payments,
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
    documents,
  );
};
