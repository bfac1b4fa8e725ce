export { getBillingDetails, saveBillingDetails } from './billing-details';
export { cancelSubscription, dropChange, undoCancel } from './change-subscription';
export { billingJobs } from './jobs';
export { settlePayment } from './settle-payment';
export { type Checkout, quoteCheckout, startCheckout } from './start-checkout';
export { storeWebhook, webhookIsAuthorised } from './webhook-inbox';
