export { listChecks } from './list-checks.js'
