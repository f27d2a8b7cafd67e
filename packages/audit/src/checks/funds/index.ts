export { assessedFundChecks, fundChecks, reconciliationChecks, schemeChecks } from './fund-checks.js'
