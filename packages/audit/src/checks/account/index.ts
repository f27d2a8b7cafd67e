export { accountChecks } from './account-checks.js'
