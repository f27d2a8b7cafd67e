export { type ExitCode, exitCodes } from './exit-code.js'
export { BrokenPipe, type Clock, type Io, type Sink } from './io.js'
export { processIo } from './process-io.js'
export { run } from './run.js'
