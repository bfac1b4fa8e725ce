import { formatDate, formatRupees } from '@/lib/format';
import type { Mail } from '@/lib/platform/mail';
import { choosePlan, compose, type MailTo, type MailWords, planName } from './mail-parts';
import { graceDays } from './subscription-machine';

export type NoticeKind =
  | 'ends_soon'
  /** As before, where another plan is noted for the time after. */
  | 'changes_soon'
  | 'debit_soon'
  | 'past_due'
  | 'ended'
  | 'changed';
type Notice = { plan: string; date: string; paise: number; needsApproval: boolean };

/** What is written to the payer before, at and after the end of a paid period. */
export function noticeMail(to: MailTo, kind: NoticeKind, notice: Notice): Mail {
  const sum = formatRupees(notice.paise);
  const { needsApproval } = notice;
  const [en, hi] = [formatDate(notice.date, 'en'), formatDate(notice.date, 'hi')];
  const [plan, planHi] = [planName(notice.plan, 'en'), planName(notice.plan, 'hi')];
  const words: Record<NoticeKind, Record<'en' | 'hi', MailWords>> = {
    ends_soon: {
      en: {
        subject: `Your plan ${plan} is paid until ${en}`,
        lines: [`To keep it, pay ${sum} (GST included) by then. Nothing is debited by itself.`],
        label: 'Pay for the next period',
      },
      hi: {
        subject: `आपका ${planHi} प्लान ${hi} तक चुकाया हुआ है`,
        lines: [`इसे जारी रखने के लिए तब तक ${sum} (GST सहित) चुकाएँ। अपने-आप कुछ नहीं कटेगा।`],
        label: 'अगली अवधि का भुगतान करें',
      },
    },
    changes_soon: {
      en: {
        subject: `Your plan becomes ${plan} on ${en}`,
        lines: [
          `As you chose. From then on you have ${graceDays} days to pay ${sum} (GST included); nothing is debited by itself.`,
        ],
        label: 'See the plan',
      },
      hi: {
        subject: `${hi} को आपका प्लान ${planHi} हो जाएगा`,
        lines: [
          `जैसा आपने चुना था। उसके बाद ${sum} (GST सहित) चुकाने के लिए ${graceDays} दिन होंगे; अपने-आप कुछ नहीं कटेगा।`,
        ],
        label: 'प्लान देखें',
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
        subject: `${planHi} प्लान के लिए ${sum} कटेंगे`,
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
        subject: `आपके ${planHi} प्लान का भुगतान बाकी है`,
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
        subject: `आपका ${planHi} प्लान समाप्त हो गया है`,
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
        subject: `अब से आपका प्लान ${planHi} है`,
        lines: [`आपके चुनाव के अनुसार अवधि समाप्त होने पर प्लान बदल गया। ${hi} तक ${sum} चुकाएँ।`],
        label: 'अभी चुकाएँ',
      },
    },
  };
  const onlyTold = kind === 'debit_soon' || kind === 'changes_soon';
  return compose(to, words[kind], onlyTold ? '/account/billing' : choosePlan);
}
