import { fileURLToPath } from 'node:url'

/** The program that answers one JSON by hono alone: what a server's answers are measured beside. */
export const bareAnswerProgram = (): string => fileURLToPath(new URL('./bare-program.js', import.meta.url))
