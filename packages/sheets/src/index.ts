export { sha256OfFile } from './encoding/sha256.js'
export { readSheets } from './reading/read-sheets.js'
