// Lets an account of the ledger read $all, which by default only administrators may, and keeps the ledger's streams for it:
//   node grant.mjs 'esdb://admin:PASSWORD@localhost:2113?tlsCAFile=./certs/trusted/ca.crt' ledger
// The account is made before; see ../kurrentdb.md. Run where @eventstore/db-client is installed.
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client'

const [url = '', account = ''] = process.argv.slice(2)
if (account === '') throw new Error('node grant.mjs URL ACCOUNT')
const client = EventStoreDBClient.connectionString(url)

await client.setStreamMetadata('$all', { acl: { readRoles: ['$admins', account] } })
// What streams without rights of their own have. Nobody deletes a ledger's streams, and nobody changes whose they are.
const mine = { $r: [account], $w: [account], $d: ['$admins'], $mr: [account], $mw: ['$admins'] }
const admins = { $r: ['$admins'], $w: ['$admins'], $d: ['$admins'], $mr: ['$admins'], $mw: ['$admins'] }
const data = { $userStreamAcl: mine, $systemStreamAcl: admins }
await client.appendToStream('$settings', jsonEvent({ type: 'update-default-acl', data }))
await client.dispose()
