export { type LogScale, logScale } from './books/log-scale.js'
export { type Books, type BooksOptions, openBooks } from './books/open-books.js'
export { originalsUnknown } from './books/originals-unknown.js'
export { type AccountLine, type AccountQuestion, readAccount } from './books/read-account.js'
export type { BookedEvent } from './books/read-entries.js'
export { type LogRead, type ReadEvent, readLogOf } from './books/read-log.js'
export { readTurnovers } from './books/read-turnovers.js'
export { type Said, saidTexts, type Text } from './books/said-texts.js'
export { type CellFile, CellFileHead, cellFileOf } from './cell-file/cell-file.js'
export type { CellFileError } from './cell-file/cell-file-error.js'
export { beginMerge, type CellMerge } from './cell-file/merge-cell-files.js'
export { readCellFile } from './cell-file/read-cell-file.js'
export { type CellFileTexts, cellFileTexts } from './cell-file/write-cell-file.js'
export {
  type CellRow,
  type Cells,
  type DimensionValue,
  emptyCells,
  merge,
  mergeAll,
  negated,
  rowsOf,
  sameCells,
  sortedRows,
} from './cells/cells.js'
export { groupedBy, type Layout, type Measure, sumWhere, type Unit, type Where } from './cells/selection.js'
export { type CountedParticipant, countedOf } from './counted/counted-of.js'
export { type Selected, type SelectedColumn, selectedBy } from './counted/selected.js'
export { CrossCheck, Published, PublishedFigure } from './reconciliation/published.js'
export { type PublishedError, readPublished } from './reconciliation/read-published.js'
export { type ReconciledFigure, type Reconciliation, type ReplayAt, reconcile } from './reconciliation/reconcile.js'
export { type Cut, filterOf, lastPositionOf, uncut } from './replay/cut.js'
export { type Batch, type Histories, type ReplayOptions, readHistories } from './replay/histories.js'
export type { Partition } from './replay/partitions.js'
export { cellsOf, type Replayed, replay } from './replay/replay.js'
export type { ReplayError } from './replay/replay-error.js'
export { rulesDigest } from './replay/rules-digest.js'
export { readScheme, type SchemeRead } from './replay/scheme.js'
export type { Subject, Subjects } from './replay/subjects.js'
export { annualHtml } from './reports/annual/annual-html.js'
export type { AnnualReport, FigureNote, Paragraph, Run, Section } from './reports/annual/annual-report.js'
export { type AnnualError, annualReportOf } from './reports/annual/annual-report-of.js'
export { annualText } from './reports/annual/annual-text.js'
export type { Bilingual } from './reports/bilingual.js'
export { lastYear, presentMonth } from './reports/period.js'
export type { Column, Note, PlaceLevel, Report, ReportError, ReportName } from './reports/report.js'
export { reportJson } from './reports/report-json.js'
export { reportOf, reportPlans } from './reports/report-of.js'
export type { ReportPlan, ReportQuestion } from './reports/report-plan.js'
export type { Build, Pause, Role, ViewKind, Why } from './run/build.js'
export type { RowDifference } from './run/first-difference.js'
export { type KeptCells, keptCells, keptReplay } from './run/kept-cells.js'
export type { ProjectionError, RunError } from './run/projection-error.js'
export { type OpenProjections, openProjections, type ProjectionFile, projectionsUrlOf } from './run/projection-file.js'
export type {
  NextStatus,
  ProjectionState,
  ProjectionStatus,
  ProjectionsStatus,
  RunnerStatus,
} from './run/projections-status.js'
export { cancelRebuild, requestRebuild, rollBackTo } from './run/requests.js'
export { runProjections } from './run/run-projections.js'
export type { ProjectionParts, RunningProjections, RunOptions } from './run/running-projections.js'
export { statusIn } from './run/status-in.js'
export { type Verified, verifyProjection } from './run/verify-projection.js'
export type { Pass, View } from './view.js'
export { allViews } from './views/all-views.js'
export { benefitsView } from './views/benefits.view.js'
export { certificationView } from './views/certification.view.js'
export { contributionsView } from './views/contributions.view.js'
export { contributorsView } from './views/contributors.view.js'
export { type EnrolmentStatus, enrolmentStatusOf, enrolmentView } from './views/enrolment.view.js'
export { fundSpendingView } from './views/fund-spending.view.js'
export { onBehalfView } from './views/on-behalf.view.js'
export { placeNow } from './views/place-branch.js'
export { recipientsView } from './views/recipients.view.js'
export { type ComparedMonth, compareMonths, type TwoPolicies } from './what-if/compared-months.js'
export { type Band, type BandLimits, bandOf, limitsOf } from './what-if/gain-bands.js'
export { type WhatIf, whatIf } from './what-if/what-if.js'
export {
  mergeWhatIf,
  type WhatIfCells,
  whatIfBands,
  whatIfCosts,
  whatIfRecipients,
} from './what-if/what-if-cells.js'
export type { NoPolicyUnder, PolicySide, WhatIfQuestion, WhatIfRefusal } from './what-if/what-if-question.js'
export { type WhatIfTable, whatIfTables } from './what-if/what-if-tables.js'
