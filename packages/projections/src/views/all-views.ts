import type { View } from '../view.js'
import { benefitsView } from './benefits.view.js'
import { certificationView } from './certification.view.js'
import { contributionsView } from './contributions.view.js'
import { contributorsView } from './contributors.view.js'
import { enrolmentView } from './enrolment.view.js'
import { fundSpendingView } from './fund-spending.view.js'
import { onBehalfView } from './on-behalf.view.js'
import { recipientsView } from './recipients.view.js'

/** Every view there is, in the order in which a reader meets them. */
export const allViews: ReadonlyArray<View> = [
  enrolmentView,
  contributionsView,
  contributorsView,
  onBehalfView,
  benefitsView,
  recipientsView,
  fundSpendingView,
  certificationView,
]
