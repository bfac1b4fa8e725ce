export { getBillingDetails, saveBillingDetails } from './billing-details';
export { cancelSubscription, dropChange, undoCancel } from './change-subscription';
export { runBillingClock } from './clock/run-billing-clock';
export { billingJobs } from './jobs';
export { PhonePe } from './phonepe/client';
export { settlePayment } from './settle-payment';
export { type Checkout, quoteCheckout, startCheckout } from './start-checkout';
export { storeWebhook, webhookIsAuthorised } from './webhook-inbox';
