const escapes = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text) => String(text).replace(/[&<>"']/g, (character) => escapes[character]);
const rupees = (paise) =>
  (paise / 100).toLocaleString('en-IN', { style: 'currency', currency: 'INR' });

const frame = (title, body) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${escapeHtml(title)}</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { max-width: 26rem; margin: 12vh auto; padding: 0 1.25rem; }
  p.note { color: GrayText; font-size: .875rem; }
  h1 { font-size: 2rem; margin: .25rem 0 0; }
  form { display: grid; gap: .5rem; margin-top: 1.5rem; }
  button { font: inherit; min-height: 2.75rem; border-radius: .5rem; border: 1px solid GrayText; cursor: pointer; }
  button.main { background: #4b2a8f; color: #fff; border-color: #4b2a8f; }
</style>
</head>
<body>${body}</body>
</html>`;

/** The page on which a person decides what becomes of a payment. */
export function checkoutPage(order) {
  const about = order.subscriptionId
    ? `<p>With this payment you allow debits of up to ${escapeHtml(rupees(order.maxAmount))} for the periods to come.</p>`
    : '';
  const open = order.state === 'PENDING';
  const buttons = open
    ? `<form method="post">
        <button class="main" name="action" value="pay">Pay ${escapeHtml(rupees(order.amount))}</button>
        <button name="action" value="delay">Pay, and let the bank take 20 seconds</button>
        <button name="action" value="fail">Let the payment fail</button>
        <button name="action" value="abandon">Leave without paying</button>
      </form>`
    : `<p>This payment is ${escapeHtml(order.state.toLowerCase())}.</p><p><a href="${escapeHtml(order.redirectUrl)}">Back to the shop</a></p>`;
  return frame(
    'PhonePe simulator',
    `<p class="note">PhonePe simulator: no money moves here.</p>
    <p>Order ${escapeHtml(order.merchantOrderId)}</p><h1>${escapeHtml(rupees(order.amount))}</h1>${about}${buttons}`,
  );
}

export const messagePage = (title, text) =>
  frame(title, `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p>`);
