import { importInto, openSample } from './sample-ledger.js'

// Imports a directory into a store, as a process of its own that may be killed. Says so after every batch.

const [url = '', directory = ''] = process.argv.slice(2)
const ledger = await openSample(url)
process.stdout.write('.')
await importInto(ledger, directory, { onProgress: () => process.stdout.write('.') })
await ledger.close()
