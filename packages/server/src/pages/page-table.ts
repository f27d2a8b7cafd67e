import { countedPage } from './counted/counted.page.js'
import type { PageEntry } from './define-page.js'
import { eventPage } from './events/event.page.js'
import { eventsPage, participantEventsPage } from './events/events.pages.js'
import { findingsPage, participantFindingsPage } from './findings/findings.page.js'
import { accountEntriesPage } from './fund/account-entries.page.js'
import { annualPage } from './fund/annual.page.js'
import { overviewPage } from './fund/overview.page.js'
import { policyPage } from './fund/policy.page.js'
import { projectionsPage } from './fund/projections.page.js'
import { reconciliationPage } from './fund/reconciliation.page.js'
import { trialBalancePage } from './fund/trial-balance.page.js'
import { zonesPage } from './fund/zones.page.js'
import { accountPage } from './people/account.page.js'
import { entitlementPage, explainPage } from './people/benefit.pages.js'
import { monthsPage } from './people/months.page.js'
import { participantPage } from './people/participant.page.js'
import { participantsPage } from './people/participants.page.js'
import { benefitsPage } from './reports/benefits.page.js'
import { certificationPage, certificationsPage } from './reports/certification.page.js'
import { enrolmentPage } from './reports/enrolment.page.js'
import { fundSpendingPage } from './reports/fund-spending.page.js'
import { zoneTotalsPage } from './reports/zone-totals.page.js'

/** 页面表: every page of an answer. Those with a name stand in the contents, in this order. */
export const pageTable: ReadonlyArray<PageEntry> = [
  overviewPage,
  zonesPage,
  zoneTotalsPage,
  fundSpendingPage,
  enrolmentPage,
  benefitsPage,
  certificationsPage,
  certificationPage,
  countedPage,
  findingsPage,
  participantsPage,
  participantPage,
  accountPage,
  monthsPage,
  entitlementPage,
  explainPage,
  participantEventsPage,
  participantFindingsPage,
  trialBalancePage,
  accountEntriesPage,
  reconciliationPage,
  annualPage,
  eventsPage,
  eventPage,
  policyPage,
  projectionsPage,
]
