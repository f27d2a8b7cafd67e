import { walk } from './walk.js'

process.stdout.write(await walk(process.argv.slice(2), process.cwd()))
