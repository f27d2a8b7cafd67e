export { acrossChecks, identityChecks } from './identity-checks.js'
