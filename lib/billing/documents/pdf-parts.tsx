import { StyleSheet, Text, View } from '@react-pdf/renderer';
import { formatInstant, formatRupees } from '@/lib/format';
import type { BillingDetails, Gst } from '../schemas';
import type { Seller } from '../seller';
import { isStateCode, stateNames } from '../states';
import { amountInWords } from './amount-in-words';
import { families } from './pdf-fonts';

export const styles = StyleSheet.create({
  page: {
    padding: 44,
    fontFamily: families as unknown as string,
    fontSize: 9.5,
    lineHeight: 1.45,
    color: '#1b1a24',
  },
  head: { flexDirection: 'row', justifyContent: 'space-between', marginBottom: 22 },
  title: { fontSize: 18, fontWeight: 600, lineHeight: 1.2 },
  soft: { color: '#5c5a66' },
  strong: { fontWeight: 600 },
  columns: { flexDirection: 'row', gap: 28, marginBottom: 18 },
  column: { flex: 1 },
  label: { color: '#5c5a66', fontSize: 8.5, marginBottom: 2 },
  row: { flexDirection: 'row', borderTop: '0.6 solid #d9d4cc', paddingVertical: 5 },
  cell: { flex: 1 },
  amount: { width: 110, textAlign: 'right' },
  total: { flexDirection: 'row', borderTop: '1.2 solid #1b1a24', paddingVertical: 6 },
  foot: { position: 'absolute', bottom: 36, left: 44, right: 44, color: '#5c5a66', fontSize: 8 },
});

export function Party({ label, lines }: { label: string; lines: readonly (string | null)[] }) {
  const [name, ...rest] = lines.filter((line): line is string => Boolean(line));
  return (
    <View style={styles.column}>
      <Text style={styles.label}>{label}</Text>
      <Text style={styles.strong}>{name}</Text>
      {rest.map((line) => (
        <Text key={line}>{line}</Text>
      ))}
    </View>
  );
}

const stateLine = (code: string) =>
  isStateCode(code) ? `State: ${stateNames[code]} (${code})` : null;

export const sellerLines = (seller: Seller) => [
  seller.name,
  seller.address,
  `GSTIN: ${seller.gstin}`,
  stateLine(seller.stateCode),
];

export const buyerLines = (buyer: BillingDetails) => [
  buyer.legalName,
  [buyer.address, buyer.city, buyer.pincode].filter(Boolean).join(', '),
  buyer.gstin ? `GSTIN: ${buyer.gstin}` : 'Not registered for GST',
  buyer.pan && !buyer.gstin ? `PAN: ${buyer.pan}` : null,
  stateLine(buyer.stateCode),
];

export const dateOf = (iso: string) => formatInstant(iso).replace(/,? \d\d?:\d\d.*$/, '');

export function Line({ label, paise, soft }: { label: string; paise: number; soft?: boolean }) {
  return (
    <View style={styles.row}>
      <Text style={[styles.cell, soft ? styles.soft : {}]}>{label}</Text>
      <Text style={styles.amount}>{formatRupees(paise)}</Text>
    </View>
  );
}

/** The taxes at their rates, the round-off where there is one, and the total in figures and words. */
export function Taxes({ gst, total }: { gst: Gst; total: string }) {
  const zero = gst.cgstPaise + gst.igstPaise === 0;
  return (
    <View>
      {gst.stateTax ? (
        <>
          <Line label="CGST 9 %" paise={gst.cgstPaise} />
          <Line label={`${gst.stateTax} 9 %`} paise={gst.sgstPaise} />
        </>
      ) : (
        <Line label={zero ? 'IGST 0 % (zero-rated supply)' : 'IGST 18 %'} paise={gst.igstPaise} />
      )}
      {gst.roundOffPaise === 0 ? null : <Line label="Round-off" paise={gst.roundOffPaise} />}
      <View style={styles.total}>
        <Text style={[styles.cell, styles.strong]}>{total}</Text>
        <Text style={[styles.amount, styles.strong]}>{formatRupees(gst.totalPaise)}</Text>
      </View>
      <Text>{amountInWords(gst.totalPaise)}</Text>
    </View>
  );
}
