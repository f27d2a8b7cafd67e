import { countedRoute } from './counted/counted.route.js'
import { eventRoute, eventsRoute, participantEventsRoute } from './events/event.routes.js'
import { findingsRoute, participantFindingsRoute } from './findings/finding.routes.js'
import { accountEntriesRoute } from './fund/account-entries.route.js'
import { annualRoute } from './fund/annual.route.js'
import { overviewRoute } from './fund/overview.route.js'
import { policyRoute } from './fund/policy.route.js'
import { projectionsRoute } from './fund/projections.route.js'
import { reconciliationRoute } from './fund/reconciliation.route.js'
import { trialBalanceRoute } from './fund/trial-balance.route.js'
import { zonesRoute } from './fund/zones.route.js'
import { accountRoute } from './participant/account.route.js'
import { entitlementRoute, explainRoute } from './participant/benefit.routes.js'
import { monthsRoute } from './participant/months.route.js'
import { participantRoute } from './participant/participant.route.js'
import { participantsRoute } from './participant/participants.route.js'
import { searchRoute } from './participant/search.route.js'
import {
  benefitsRoute,
  certificationRoute,
  certificationsRoute,
  enrolmentRoute,
  fundSpendingRoute,
  zoneTotalsRoute,
} from './reports/report.routes.js'
import type { AnyRoute } from './route.js'

/** 路由表: every route there is, in the order in which a reader meets them. */
export const routeTable: ReadonlyArray<AnyRoute> = [
  overviewRoute,
  zonesRoute,
  zoneTotalsRoute,
  fundSpendingRoute,
  enrolmentRoute,
  benefitsRoute,
  certificationsRoute,
  certificationRoute,
  countedRoute,
  trialBalanceRoute,
  accountEntriesRoute,
  annualRoute,
  reconciliationRoute,
  participantsRoute,
  participantRoute,
  accountRoute,
  entitlementRoute,
  explainRoute,
  monthsRoute,
  participantEventsRoute,
  participantFindingsRoute,
  findingsRoute,
  eventsRoute,
  eventRoute,
  policyRoute,
  projectionsRoute,
  searchRoute,
]
