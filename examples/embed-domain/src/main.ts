import { program } from './program.js'

for (const line of await program(process.argv[2] ?? 'memory:')) console.log(line)
