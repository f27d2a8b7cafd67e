export { subsidyChecks } from './subsidy-checks.js'
