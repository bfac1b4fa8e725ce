export { saveBillingDetails } from './billing-details';
export { cancelSubscription, dropChange, endAutopay, undoCancel } from './change-subscription';
export { checkBilling } from './check-billing';
export { runBillingClock } from './clock/run-billing-clock';
export { countryOptions } from './countries';
export { documentPdf } from './documents/document-pdf';
export { type DocumentView, listDocuments } from './documents/list-documents';
export { changeEnquiry } from './enquiries/change-enquiry';
export { type EnquiryStart, enquiryStart } from './enquiries/enquiry-start';
export { type EnquiryRow, listEnquiries } from './enquiries/list-enquiries';
export {
  changeEnquirySchema,
  type EnquiryState,
  enquirySchema,
  enquiryStates,
  listEnquiriesSchema,
} from './enquiries/schemas';
export { sendEnquiry } from './enquiries/send-enquiry';
export { exportGstr1, exportGstr1Schema } from './exports/export-gstr1';
export { exportRegister, exportRegisterSchema } from './exports/export-register';
export { exportYear, exportYearSchema } from './exports/export-year';
export { listExportPeriods } from './exports/read-all';
export { getBilling } from './get-billing';
export { graceOf } from './grace-of';
export { type HistoryFilters, listBillingYears, ownRegister } from './history';
export { billingJobs } from './jobs';
export { authoriseOperator, isOperator } from './operator/authorise-operator';
export { findPayments } from './operator/find-payments';
export { listReconciliations } from './operator/list-reconciliations';
export { listReview } from './operator/list-review';
export { grantOperator, listOperators, revokeOperator } from './operator/operators';
export { reconcile } from './operator/reconcile';
export type { RefundDifference } from './operator/refund-differences';
export { requestRefund } from './operator/request-refund';
export {
  daySchema,
  findPaymentsSchema,
  listWebhooksSchema,
  replayWebhookSchema,
  requestRefundSchema,
  settleAnewSchema,
  settleRefundAnewSchema,
  settleReviewSchema,
} from './operator/schemas';
export { settleAnew } from './operator/settle-anew';
export { settleRefundAnew } from './operator/settle-refund-anew';
export { settleReview } from './operator/settle-review';
export { listWebhooks, replayWebhook } from './operator/webhooks';
export { awaitPayment, listPayments } from './payments';
export { PhonePe } from './phonepe/client';
export { type Checkout, quoteCheckout, startCheckout } from './start-checkout';
export { type StateCode, stateCodes } from './states';
export { storeWebhook, webhookIsAuthorised } from './webhook-inbox';
