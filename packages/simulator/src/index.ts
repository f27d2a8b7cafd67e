export {
  closeImportFiles,
  type ImportFiles,
  openImportFiles,
  type RowsPerKind,
  writeDossier,
  writeSchemeRows,
} from './files/import-files.js'
export { type FileKind, factsOf, type Row } from './files/row.js'
export type { WriteRefused } from './files/write-refused.js'
export { resumed, suspended } from './life/benefits.js'
export { categoryRow, type Held } from './life/categories.js'
export { certified } from './life/certifications.js'
export { contribution, contributionRefund, onBehalf } from './life/contributions.js'
export { deathOn } from './life/draw-end.js'
export { bankAccountChanged, enrolment, identityCorrected, move, transferredIn } from './life/enrolment.js'
export type { Leaving, Life } from './life/life.js'
export { drawTierLevel, tierAt } from './life/tiers.js'
export type { Dossier } from './office/dossier.js'
export { workedOut } from './office/worked-out.js'
export { nameOf } from './people/names.js'
export { bankAccountOf, idNumberOf } from './people/numbers.js'
export { type Person, personOf } from './people/person.js'
export { communitiesOf, placeOf } from './people/place.js'
export { mostParticipants, type Plan, type PlanRefused, type PlantingPlan, settingFor } from './plan.js'
export { isPlantCode, type PlantCode, type PlantOrder, type PlantRefused, plantCodes } from './plant/codes.js'
export type { Planted, PlantedDossier, PlantedSubject } from './plant/planted.js'
export { plantedFile } from './plant/planted-file.js'
export {
  below,
  between,
  chance,
  fraction,
  pick,
  type Random,
  randomOf,
  type Seed,
  seedAt,
  seedFrom,
  type Weighted,
  weighted,
} from './random/random.js'
export { estimatedAdvances } from './scheme/advances.js'
export { earlierDate, laterDate } from './scheme/days.js'
export { addToBook, type FundBook, newFundBook } from './scheme/fund-book.js'
export { type Advance, type FundPlan, fundRows, type YearlyNeed, yearlyNeeds } from './scheme/fund-rows.js'
export { roundsOf } from './scheme/rounds.js'
export { roundRows, statementRows, target } from './scheme/scheme-rows.js'
export { type Setting, settingOf } from './scheme/setting.js'
export { type Whole, whole } from './scheme/whole.js'
export { type Planting, planFor, type Simulation, simulate } from './simulate.js'
export { totalOf, type WriteOptions, type WrittenHistory, writeSimulation } from './write-simulation.js'
