export { funeralChecks } from './funeral-checks.js'
