import { Document, Page, renderToBuffer, Text, View } from '@react-pdf/renderer';
import { stateNames } from '../states';
import { registerFonts } from './pdf-fonts';
import { buyerLines, dateOf, Line, Party, sellerLines, styles, Taxes } from './pdf-parts';
import type { CreditNoteData, InvoiceData } from './types';

const cycles = { monthly: 'one month', yearly: 'one year' };
const planNames = { starter: 'Starter', growth: 'Growth', agency: 'Agency' };

type Sheet = {
  title: string;
  number: string;
  date: string;
  author: string;
  children: ReturnType<typeof Head>[];
};

function sheet({ title, number, date, author, children }: Sheet) {
  const made = new Date(date);
  return (
    <Document
      title={`${title} ${number}`}
      author={author}
      creator="Muhurat"
      producer="Muhurat"
      creationDate={made}
      modificationDate={made}
      language="en-IN"
    >
      <Page size="A4" style={styles.page}>
        {children}
      </Page>
    </Document>
  );
}

function Head({ title, facts }: { title: string; facts: readonly [string, string][] }) {
  return (
    <View style={styles.head}>
      <Text style={styles.title}>{title}</Text>
      <View>
        {facts.map(([label, value]) => (
          <Text key={label}>
            <Text style={styles.soft}>{`${label} `}</Text>
            <Text style={styles.strong}>{value}</Text>
          </Text>
        ))}
      </View>
    </View>
  );
}

function Parties({ document }: { document: InvoiceData | CreditNoteData }) {
  const { seller, buyer, placeOfSupply } = document;
  return (
    <View>
      <View style={styles.columns}>
        <Party label="Supplier" lines={sellerLines(seller)} />
        <Party label="Recipient" lines={buyerLines(buyer)} />
      </View>
      <Text style={{ marginBottom: 12 }}>
        {`Place of supply: ${stateNames[placeOfSupply]} (${placeOfSupply})`}
      </Text>
    </View>
  );
}

/** What an invoice to a special economic zone has to say. CGST Rules 2017, r. 46, third proviso. */
function zoneWords({ buyer, seller }: InvoiceData): string {
  if (!buyer.sez) return '';
  const supply =
    'Supply to special economic zone unit or special economic zone developer for authorised operations';
  return seller.lut
    ? `${supply} under bond or letter of undertaking without payment of integrated tax. LUT: ${seller.lut}.`
    : `${supply} on payment of integrated tax.`;
}

/** A tax invoice with the particulars of CGST Rules 2017, r. 46, on one A4 sheet. The same data, the same bytes. */
export async function renderInvoice(invoice: InvoiceData): Promise<Uint8Array> {
  registerFonts();
  const { seller, gst, payment } = invoice;
  const period = `${dateOf(invoice.periodStart)} to ${dateOf(invoice.periodEnd)}`;
  return renderToBuffer(
    sheet({
      title: 'Tax invoice',
      number: invoice.number,
      date: invoice.date,
      author: seller.name,
      children: [
        <Head
          key="head"
          title="Tax invoice"
          facts={[
            ['Invoice number', invoice.number],
            ['Date', dateOf(invoice.date)],
          ]}
        />,
        <Parties key="parties" document={invoice} />,
        <View key="lines">
          <Line
            label={`Muhurat ${planNames[invoice.planId]}, ${cycles[invoice.cycle]}, ${period} · SAC ${seller.sac}`}
            paise={invoice.listPaise}
          />
          {invoice.creditPaise > 0 ? (
            <Line label="Less: unused part of the earlier plan" paise={-invoice.creditPaise} />
          ) : (
            <View />
          )}
          <Line label="Taxable value" paise={gst.taxablePaise} />
        </View>,
        <Taxes key="taxes" gst={gst} total="Total" />,
        <Text key="paid" style={{ marginTop: 16 }}>
          {`Paid through PhonePe${payment.method ? ` (${payment.method})` : ''}, order ${payment.merchantOrderId}${payment.transactionId ? `, transaction ${payment.transactionId}` : ''}.`}
        </Text>,
        <Text key="charge">Tax is not payable on reverse charge.</Text>,
        <Text key="zone">{zoneWords(invoice)}</Text>,
        <Text key="foot" style={styles.foot} fixed>
          This invoice is made by computer and is valid without a signature under the proviso to
          rule 46 of the CGST Rules 2017.
        </Text>,
      ],
    }),
  );
}

/** A credit note with the particulars of CGST Rules 2017, r. 53(1A). */
export async function renderCreditNote(note: CreditNoteData): Promise<Uint8Array> {
  registerFonts();
  const { seller, gst, invoice } = note;
  return renderToBuffer(
    sheet({
      title: 'Credit note',
      number: note.number,
      date: note.date,
      author: seller.name,
      children: [
        <Head
          key="head"
          title="Credit note"
          facts={[
            ['Credit note number', note.number],
            ['Date', dateOf(note.date)],
            ['Against invoice', `${invoice.number} of ${dateOf(invoice.date)}`],
          ]}
        />,
        <Parties key="parties" document={note} />,
        <Text key="reason" style={{ marginBottom: 12 }}>{`Reason: ${note.reason}`}</Text>,
        <Line
          key="taxable"
          label={`Taxable value credited · SAC ${seller.sac}`}
          paise={gst.taxablePaise}
        />,
        <Taxes key="taxes" gst={gst} total="Credited in all" />,
        <Text key="foot" style={styles.foot} fixed>
          Made by computer under section 34 of the CGST Act 2017; valid without a signature.
        </Text>,
      ],
    }),
  );
}
