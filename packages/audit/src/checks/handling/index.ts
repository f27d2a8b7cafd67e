export { handlingChecks, overpaymentChecks, recordChecks } from './handling-checks.js'
