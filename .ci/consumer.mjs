/** How somebody who uses the packages compiles: strictly, as Node resolves modules. */
export const compilerOptions = {
  strict: true,
  module: 'nodenext',
  target: 'es2022',
  lib: ['es2023'],
  types: ['node'],
  resolveJsonModule: true,
}

/** Writes what compiles the TypeScript of a folder so. */
export const tsconfigOf = (include, more = {}) =>
  JSON.stringify({ compilerOptions: { ...compilerOptions, ...more }, include: [include] })

/** The compiler of the repository, from its root. */
export const compiler = 'node_modules/typescript/bin/tsc'
